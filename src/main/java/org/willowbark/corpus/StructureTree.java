package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a tagged PDF in reading order, as its author's program wrote them down for screen
 * readers (ISO 32000-1, 14.7 and 14.8).
 */
final class StructureTree {
  private static final int DEPTH_MAX = 100;
  private static final int ELEMENTS_MAX = 500_000;

  /** Some marked content of a page. */
  record Content(int page, int tag) {}

  /**
   * An element.
   *
   * @param role the standard type: {@code H2}, {@code P}, {@code LI}, ...
   * @param alternative what it shows, in words; may be empty
   * @param parts elements and contents in order
   */
  record Element(String role, String alternative, List<Object> parts) {}

  private final IdentityHashMap<COSDictionary, Integer> pages = new IdentityHashMap<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final PdfBudget budget;

  private StructureTree(PDDocument document, PdfBudget budget) {
    this.budget = budget;
    int number = 1;
    for (PDPage page : document.getPages()) pages.put(page.getCOSObject(), number++);
  }

  /** The whole tree under one element; null where the document is not tagged. */
  static @Nullable Element read(PDDocument document, PdfBudget budget) {
    var root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root == null) return null;
    return new StructureTree(document, budget).element(root, "Document", "", 0, 0);
  }

  private Element element(
      PDStructureNode node, String role, String alternative, int pageOfParent, int depth) {
    budget.check();
    var parts = new ArrayList<Object>();
    int page = pageOfParent;
    if (node instanceof PDStructureElement element && element.getPage() != null)
      page = pages.getOrDefault(element.getPage().getCOSObject(), pageOfParent);
    if (depth < DEPTH_MAX && seen.size() < ELEMENTS_MAX && seen.add(node.getCOSObject())) {
      for (Object kid : node.getKids()) {
        switch (kid) {
          case PDStructureElement child ->
              parts.add(element(child, role(child), alternative(child), page, depth + 1));
          case Integer tag -> parts.add(new Content(page, tag));
          case PDMarkedContentReference reference -> {
            var own = reference.getPage();
            int at = own == null ? page : pages.getOrDefault(own.getCOSObject(), page);
            parts.add(new Content(at, reference.getMCID()));
          }
          default -> {
            // A link or a form field as an object: its text is marked content beside it.
          }
        }
      }
    }
    return new Element(role, alternative, parts);
  }

  private static String role(PDStructureElement element) {
    var role = element.getStandardStructureType();
    return role == null ? "" : role;
  }

  private static String alternative(PDStructureElement element) {
    var text = element.getAlternateDescription();
    return text == null ? "" : text.strip();
  }
}
