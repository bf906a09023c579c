package org.willowbark.vocabulary;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everyday words that can mean something medical but mostly do not, and those whose plural or other
 * form is one: the finder takes "inside" for "insides" and "met" for "mets".
 */
final class EverydayWords {
  private static final Set<String> WORDS =
      words(
          """
          able ache act active adult air alert  attack back bad bar bare base bat bath bear beat bed bend better
          bit bite black block blow blue board body book boot bore born bottle bowl box boy  branch break bridge
          bright bring bug bulb call calm can case cast catch chain chair change charge check  class clean clear
          clock close cloud club coat cold color come consumption cool cord corn cost count course cover crab crack
          crash cream crone cross crown cup cure current curve  dark date day dead deal deep depend diet dip dirt
          dish dose down downer drag draw dream dress drift drink drive drop drug dry dull dust early edge effect egg
          empty end energy even event  exit extra  fail faint fair fall fan far fast fat feel felon field fight
          file fill film fine fire fish fit fix flake  flat flight flip float floor flow fly focus fog foil fold
          food form frame free fresh front full fun game gas gate gear girl glass go good grade grain grip grow growth
          guard habit hall handle hang hard harm hawk heat heave heavy help high hit hold hole home hook hot house
          hunger ice imagine  inside iron jab jam jar jerk job jump keep key kick kit knot lack lap large last
          late lead lean leave left lens less lid lie life lift light line link list live load lock long loose lose
          loss loud love low mad main male man mark mass mat match matter meal mean met mild mind minor mix model mood
          moon more move movement  narrow  night noise normal note numb nut odd off oil old open order pace
          pack pad page pair pale panic part partial pass past patch path pattern pen period piece piercing pink pipe
          pit place plain plane plant plate play plug point poise pole pool poor port pound power prep press pressure
          prime private process prone pull pump pure push raw reach reaction read ready rear red relax release relief
          rest return ride right ring rise rock roll room root rose rough round row rub run rush sad safe salt sand
          save scale screen screw script scrip seal season seat set shade shake shape share sharp shed sheet shell
          shift shine shiner ship shoe shoot short shot show shower shut side sight sign sink sit size slack sleeve
          slice slide slim slip slow small smart smell smooth snap soak soft solid sore sound spare speak spec spell
          spin split spot spread spring stage stain stand star stare start step stick sticky stiff stint stitch stop
          storm strain strap stream stretch strip strong style sun surface sweat sweep sweet swing switch table tag
          taint tap taste tear temper tender tense tension term test thick thin thought throw tick ticker tie tight
          time tinkle tip tire tired tool top touch tough trace track transfer trap travel trigger trip truck trust
          tube turn turret twist type unit up upset vapor vent wake walk wall warm wash waste watch water wave weak
          wear weather weight well wet wheel white whole wide wind window wire wood work world wrap yellow young
          """);

  private EverydayWords() {}

  private static Set<String> words(String list) {
    return Stream.of(list.strip().split("\\s+"))
        .map(WordForms::normalise)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the finder's key of a name is that of an everyday word. */
  static boolean contain(String key) {
    return WORDS.contains(key);
  }
}
