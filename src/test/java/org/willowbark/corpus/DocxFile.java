package org.willowbark.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a Word file for a test, part by part, in the XML that Word writes. */
final class DocxFile {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String NAMESPACES =
      """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"\
      """;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  DocxFile() {
    part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>
        <Override PartName="/word/numbering.xml" ContentType="%1$snumbering+xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        </Types>"""
            .formatted(WORD));
  }

  DocxFile part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  DocxFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  DocxFile without(String name) {
    parts.remove(name);
    return this;
  }

  DocxFile body(String xml) {
    return part(
        "word/document.xml",
        "<?xml version=\"1.0\"?><w:document %s><w:body>%s<w:sectPr/></w:body></w:document>"
            .formatted(NAMESPACES, xml));
  }

  DocxFile styles(String xml) {
    return part("word/styles.xml", "<w:styles %s>%s</w:styles>".formatted(NAMESPACES, xml));
  }

  DocxFile numbering(String xml) {
    return part(
        "word/numbering.xml", "<w:numbering %s>%s</w:numbering>".formatted(NAMESPACES, xml));
  }

  DocxFile properties(String xml) {
    return part(
        "docProps/core.xml",
        """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">\
        %s</cp:coreProperties>"""
            .formatted(xml));
  }

  static String paragraph(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(style, run(text));
  }

  static String item(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, run(text));
  }

  static String bold(String text) {
    return "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
  }

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  Path save(Path file) {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
