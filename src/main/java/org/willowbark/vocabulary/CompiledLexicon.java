package org.willowbark.vocabulary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Reads what {@link LexiconCompiler} wrote: the concepts, and all that would otherwise be computed
 * from their names at every start.
 *
 * <p>Big-endian throughout: a magic number, the {@linkplain #VERSION version}, the CRC-32C of the
 * rest; then the texts (each once), the lists of texts, the concepts with their names, the hashes
 * of {@link NameTable}, the words. A text or list is referred to by its number.
 */
final class CompiledLexicon {
  static final String RESOURCE = "lexicon.bin";
  static final int MAGIC = 0x574C4558;

  /** Of the layout; another one is read by another program. */
  static final int VERSION = 1;

  /** Marks the kind of a name that counts in its very letters only. */
  static final int EXACT_CASE = 0x80;

  static final List<NameKind> KINDS = List.of(NameKind.values());
  static final List<SemanticType> TYPES = List.of(SemanticType.values());

  private final ByteBuffer in;
  private final String[] texts;
  private final List<List<String>> lists = new ArrayList<>();

  private CompiledLexicon(byte[] compiled, ByteBuffer in) {
    this.in = in;
    texts = new String[in.getInt()];
    for (int i = 0; i < texts.length; i++) {
      int length = Short.toUnsignedInt(in.getShort());
      texts[i] = new String(compiled, in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
    }
    int count = in.getInt();
    for (int i = 0; i < count; i++) lists.add(List.of(texts(in.getInt())));
  }

  /**
   * The vocabulary that was compiled.
   *
   * @throws IllegalStateException if another version wrote it, or it is damaged
   */
  static Vocabulary read(byte[] compiled) throws BrokenVocabularyException {
    var in = ByteBuffer.wrap(compiled);
    if (in.remaining() < 12 || in.getInt() != MAGIC || in.getInt() != VERSION) {
      throw new IllegalStateException(
          "the compiled lexicon is of another version; build the program anew");
    }
    int expected = in.getInt();
    var checksum = new CRC32C();
    checksum.update(compiled, in.position(), in.remaining());
    if ((int) checksum.getValue() != expected) {
      throw new IllegalStateException("the compiled lexicon is damaged; build the program anew");
    }
    return new CompiledLexicon(compiled, in).vocabulary();
  }

  private Vocabulary vocabulary() throws BrokenVocabularyException {
    int count = in.getInt();
    var concepts = new ArrayList<Concept>(count);
    for (int i = 0; i < count; i++) concepts.add(concept());
    var keys = hashes();
    var bags = hashes();
    var table = new NameTable(concepts, keys, bags, in.getInt());
    return Vocabulary.compiled(concepts, table, new WordSet(texts(in.getInt())));
  }

  private Concept concept() {
    var id = text();
    var type = TYPES.get(in.get());
    var broader = list();
    var notSameAs = list();
    var sources = list();
    var review = text();
    var origin = new Place(text(), in.getInt());
    var names = new Name[in.getInt()];
    for (int i = 0; i < names.length; i++) {
      var text = text();
      int kind = Byte.toUnsignedInt(in.get());
      names[i] = new Name(text, KINDS.get(kind & ~EXACT_CASE), (kind & EXACT_CASE) != 0, list());
    }
    return new Concept(
        id, List.of(names), type, broader, notSameAs, sources, review, false, origin);
  }

  private NameTable.Hashes hashes() {
    var hashes = new long[in.getInt()];
    in.asLongBuffer().get(hashes);
    in.position(in.position() + Long.BYTES * hashes.length);
    var names = new int[hashes.length];
    in.asIntBuffer().get(names);
    in.position(in.position() + Integer.BYTES * names.length);
    return new NameTable.Hashes(hashes, names);
  }

  private String text() {
    return texts[in.getInt()];
  }

  private List<String> list() {
    return lists.get(in.getInt());
  }

  private String[] texts(int count) {
    var read = new String[count];
    for (int i = 0; i < count; i++) read[i] = text();
    return read;
  }
}
