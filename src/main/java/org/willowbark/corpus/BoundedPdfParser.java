package org.willowbark.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Parses a PDF within a budget: before PDFBox unpacks a stream into memory, it is unpacked once
 * into nothing, to see how large it gets.
 *
 * <p>Pictures are emptied unread. No text is in them, and their decoders are large.
 */
final class BoundedPdfParser extends PDFParser {
  private static final Set<COSName> PICTURE_FILTERS =
      Set.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE);

  private static final Set<String> HOLD_OBJECTS = Set.of("ObjStm", "XRef");

  private final PdfBudget budget;

  BoundedPdfParser(byte[] file, PdfBudget budget) throws IOException {
    super(new PdfSource(file, budget), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    this.budget = budget;
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    budget.check();
    var stream = super.parseCOSStream(dictionary);
    if (securityHandler == null) vet(stream);
    return stream;
  }

  @Override
  public COSBase dereferenceCOSObject(COSObject object) throws IOException {
    budget.check();
    var parsed = super.dereferenceCOSObject(object);
    if (securityHandler != null && parsed instanceof COSStream decrypted) vet(decrypted);
    return parsed;
  }

  private void vet(COSStream stream) throws IOException {
    if (isPicture(stream)) {
      stream.createRawOutputStream().close();
    } else {
      measure(stream, HOLD_OBJECTS.contains(String.valueOf(stream.getNameAsString(COSName.TYPE))));
    }
  }

  private static boolean isPicture(COSStream stream) {
    return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
        || names(stream).stream().anyMatch(PICTURE_FILTERS::contains);
  }

  /** Runs the stream through its filters, in the order and with the parameters of PDFBox. */
  private void measure(COSStream stream, boolean holdsObjects) {
    try {
      var filters = new ArrayList<Filter>();
      for (var name : names(stream)) {
        var filter = FilterFactory.INSTANCE.getFilter(name);
        if (!filters.contains(filter)) filters.add(filter);
      }
      if (filters.isEmpty()) return;
      InputStream packed = stream.createRawInputStream();
      int last = filters.size() - 1;
      for (int i = 0; i < last; i++) {
        var between = new BetweenFilters(budget.meter(holdsObjects));
        filters.get(i).decode(packed, between, stream, i, DecodeOptions.DEFAULT);
        packed = between.content();
      }
      filters
          .get(last)
          .decode(packed, budget.meter(holdsObjects), stream, last, DecodeOptions.DEFAULT);
    } catch (IOException e) {
      // Damaged, or packed in an unknown way: PDFBox finds that again where the stream is needed.
    }
  }

  private static List<COSName> names(COSStream stream) {
    var names = new ArrayList<COSName>();
    switch (stream.getFilters()) {
      case COSName name -> names.add(name);
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          if (array.getObject(i) instanceof COSName name) names.add(name);
        }
      }
      case null, default -> {}
    }
    return names;
  }
}
