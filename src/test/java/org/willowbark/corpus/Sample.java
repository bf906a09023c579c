package org.willowbark.corpus;

/** A sentence or two on when to see a doctor, in languages whose letters tell encodings apart. */
enum Sample {
  ENGLISH("The doctor’s advice: “rest” – and drink 2 litres at 37 °C."),
  FRENCH(
      "La fièvre dure généralement trois jours\u00a0; évitez l'alcool et reposez-vous à la maison."),
  GERMAN(
      "Rückenschmerzen klingen meist von selbst ab; bleiben Sie täglich in Bewegung. Über Nacht kühlen."),
  SPANISH("¿Cuándo debe acudir al médico? La fiebre en niños pequeños dura días."),
  DANISH("Rygsmerter går som regel over af sig selv; søg læge, hvis følelsesløshed opstår."),
  POLISH(
      "Ból pleców zwykle ustępuje sam; proszę zgłosić się do lekarza, jeśli pojawi się gorączka lub drętwienie nóg."),
  CZECH(
      "Bolest zad obvykle odezní sama; při horečce nebo necitlivosti nohou vyhledejte lékaře ještě týž den."),
  HUNGARIAN(
      "A hátfájás többnyire magától elmúlik; láz esetén vagy erős zsibbadáskor kérjünk orvosi segítséget, időben és gyűjtőn."),
  RUSSIAN(
      "Боль в спине обычно проходит сама. При высокой температуре или онемении ног обратитесь к врачу без промедления."),
  GREEK("Ο πόνος στη μέση υποχωρεί συνήθως μόνος του. Μιλήστε με τον γιατρό σας."),
  JAPANESE("腰痛はたいてい自然に治ります。熱があるときや、足がしびれるときは医師に相談してください。"),
  CHINESE("腰痛通常会自行缓解。如果发烧或者双腿麻木，请尽快咨询医生。注意休息，多喝水。");

  final String text;

  Sample(String text) {
    this.text = text;
  }
}
