package org.willowbark.corpus;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the blocks of a page in reading order and gives them the form that their place asks for.
 */
sealed interface TextSink {
  /** A paragraph that can be opened sits below all real headings. */
  int SUMMARY_LEVEL = 7;

  /** A paragraph that merely looks like a heading sits below that. */
  int LIKELY_LEVEL = 8;

  void paragraph(String text);

  /** A whole list or table, its items a line each. */
  void lines(String lines);

  /** A heading; a blank one only ends the part before it. */
  void heading(int level, String heading, String fragment);

  /** A paragraph that looks like a heading, which it is where text follows. */
  void likelyHeading(String heading, String fragment);

  /** Whether headings make parts here; else they are text. */
  boolean wantsHeadings();

  /** The running text of an article. */
  final class Sections implements TextSink {
    private static final Pattern HEADING_MARKS =
        Pattern.compile("\\s*(\\[edit]|[#\u00b6\u00a7])+\\s*$");
    private static final Pattern ITEM =
        Pattern.compile("- \\S.*|\\d{1,3}[.)] \\S.*", Pattern.DOTALL);

    private final SectionBuilder sections;
    private final StringBuilder items = new StringBuilder();
    private @Nullable String likely;
    private String likelyFragment = "";

    Sections(SectionBuilder sections) {
      this.sections = sections;
    }

    /** Paragraphs that are marked as items are gathered into the list that they are. */
    @Override
    public void paragraph(String text) {
      // A line of signs alone is an ornament.
      if (text.codePoints().noneMatch(Character::isLetterOrDigit)) return;
      settleHeading(true);
      if (ITEM.matcher(text).matches()) {
        if (!items.isEmpty()) items.append('\n');
        items.append(text);
      } else {
        settleItems();
        sections.block(text);
      }
    }

    @Override
    public void lines(String lines) {
      if (lines.isBlank()) return;
      settleHeading(true);
      settleItems();
      sections.block(lines);
    }

    @Override
    public void heading(int level, String heading, String fragment) {
      settleHeading(false);
      settleItems();
      sections.heading(level, HEADING_MARKS.matcher(heading).replaceFirst(""), fragment);
    }

    @Override
    public void likelyHeading(String heading, String fragment) {
      settleHeading(false);
      settleItems();
      likely = heading;
      likelyFragment = fragment;
    }

    @Override
    public boolean wantsHeadings() {
      return true;
    }

    /** Nothing follows. */
    void finish() {
      settleHeading(false);
      settleItems();
    }

    private void settleHeading(boolean hasText) {
      if (likely == null) return;
      var heading = likely;
      likely = null;
      if (hasText) {
        settleItems();
        sections.heading(LIKELY_LEVEL, heading, likelyFragment);
      } else {
        sections.block(heading);
      }
    }

    private void settleItems() {
      sections.block(items.toString());
      items.setLength(0);
    }
  }

  /** The items of a list, each on a line of its own, nested lists indented below it. */
  final class Items implements TextSink {
    private final StringBuilder lines = new StringBuilder();
    private String marker = "- ";
    private boolean isOpen;

    /** The next text starts an item with this marker. */
    void start(String nextMarker) {
      marker = nextMarker;
      isOpen = false;
    }

    @Override
    public void paragraph(String text) {
      if (text.isBlank()) return;
      var line = text.strip().replace('\n', ' ');
      if (isOpen) {
        lines.append(Line.joint(lines)).append(line);
      } else {
        newLine();
        lines.append(marker).append(unmarked(line));
        isOpen = true;
      }
    }

    @Override
    public void lines(String nested) {
      if (nested.isBlank()) return;
      newLine();
      lines.append("  ").append(nested.replace("\n", "\n  "));
      isOpen = false;
    }

    @Override
    public void heading(int level, String heading, String fragment) {
      paragraph(heading);
    }

    @Override
    public void likelyHeading(String heading, String fragment) {
      paragraph(heading);
    }

    @Override
    public boolean wantsHeadings() {
      return false;
    }

    String take() {
      return lines.toString();
    }

    private void newLine() {
      if (!lines.isEmpty()) lines.append('\n');
    }

    private static String unmarked(String line) {
      return line.startsWith("- ") ? line.substring(2) : line;
    }
  }

  /** A heading or a cell: everything on one line. */
  final class Line implements TextSink {
    private static final Pattern ITEM_STARTS = Pattern.compile("\\n\\s*(- |\\d+\\. )?");

    private final StringBuilder line = new StringBuilder();

    @Override
    public void paragraph(String text) {
      if (text.isBlank()) return;
      if (!line.isEmpty()) line.append(' ');
      line.append(text.strip().replace('\n', ' '));
    }

    @Override
    public void lines(String lines) {
      if (lines.isBlank()) return;
      paragraph(ITEM_STARTS.matcher("\n" + lines).replaceAll(", ").substring(2));
    }

    @Override
    public void heading(int level, String heading, String fragment) {
      paragraph(heading);
    }

    @Override
    public void likelyHeading(String heading, String fragment) {
      paragraph(heading);
    }

    @Override
    public boolean wantsHeadings() {
      return false;
    }

    String take() {
      return line.toString();
    }

    /** What parts a line from the text that goes on with it. */
    static String joint(CharSequence before) {
      char last = before.charAt(before.length() - 1);
      return Character.isLetterOrDigit(last) || last == ')' ? ": " : " ";
    }
  }
}
