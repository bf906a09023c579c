package org.willowbark.vocabulary;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Compiles the bundled lexicon, so that a start need not read its YAML: the build runs it once the
 * classes are there. The same lexicon always becomes the same bytes.
 */
public final class LexiconCompiler {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<List<String>, Integer> lists = new LinkedHashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(body);

  private LexiconCompiler() {}

  /**
   * Writes the compiled lexicon.
   *
   * @param arguments the folder of the compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("expected the folder of the compiled classes");
    }
    var folder = LexiconCompiler.class.getPackageName().replace('.', '/');
    var file = Path.of(arguments[0]).resolve(folder).resolve(CompiledLexicon.RESOURCE);
    Files.write(file, compile(BundledLexicon.readSource().concepts()));
  }

  static byte[] compile(Collection<Concept> concepts) throws IOException {
    return new LexiconCompiler().bytes(concepts);
  }

  private byte[] bytes(Collection<Concept> concepts) throws IOException {
    out.writeInt(concepts.size());
    for (var concept : concepts) write(concept);
    var table = NameTable.of(concepts);
    write(table.keys());
    write(table.bags());
    out.writeInt(table.longestKey());
    var words = WordSet.of(concepts);
    out.writeInt(words.size());
    for (var word : words) out.writeInt(number(word));

    var payload = new ByteArrayOutputStream();
    writePools(new DataOutputStream(payload));
    body.writeTo(payload);
    var checksum = new CRC32C();
    checksum.update(payload.toByteArray());
    var compiled = new ByteArrayOutputStream();
    var head = new DataOutputStream(compiled);
    head.writeInt(CompiledLexicon.MAGIC);
    head.writeInt(CompiledLexicon.VERSION);
    head.writeInt((int) checksum.getValue());
    payload.writeTo(compiled);
    return compiled.toByteArray();
  }

  private void writePools(DataOutputStream pools) throws IOException {
    pools.writeInt(texts.size());
    for (var text : texts.keySet()) {
      var utf8 = text.getBytes(StandardCharsets.UTF_8);
      if (utf8.length > 0xFFFF) throw new IOException("too long for a name: " + text);
      pools.writeShort(utf8.length);
      pools.write(utf8);
    }
    pools.writeInt(lists.size());
    for (var list : lists.keySet()) {
      pools.writeInt(list.size());
      for (var text : list) pools.writeInt(number(text));
    }
  }

  private void write(Concept concept) throws IOException {
    write(concept.id());
    out.writeByte(CompiledLexicon.TYPES.indexOf(concept.type()));
    write(concept.broader());
    write(concept.notSameAs());
    write(concept.sources());
    write(concept.review());
    write(concept.origin().file());
    out.writeInt(concept.origin().line());
    out.writeInt(concept.names().size());
    for (var name : concept.names()) {
      write(name.text());
      int kind = CompiledLexicon.KINDS.indexOf(name.kind());
      out.writeByte(name.exactCase() ? kind | CompiledLexicon.EXACT_CASE : kind);
      write(name.context());
    }
  }

  private void write(String text) throws IOException {
    out.writeInt(number(text));
  }

  private void write(List<String> list) throws IOException {
    list.forEach(this::number);
    var number = lists.putIfAbsent(list, lists.size());
    out.writeInt(number == null ? lists.size() - 1 : number);
  }

  private void write(NameTable.Hashes table) throws IOException {
    out.writeInt(table.hashes.length);
    for (long hash : table.hashes) out.writeLong(hash);
    for (int name : table.names) out.writeInt(name);
  }

  private int number(String text) {
    var number = texts.putIfAbsent(text, texts.size());
    return number == null ? texts.size() - 1 : number;
  }
}
