package org.slatebridge.jrecord;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.sf.JRecord.Common.Constants;
import net.sf.JRecord.External.CopybookLoader;
import net.sf.JRecord.JRecordInterface1;
import net.sf.JRecord.Numeric.ICopybookDialects;
import net.sf.JRecord.def.IO.builders.ICobolMultiCopybookIOBuilder;
import net.sf.cb2xml.def.Cb2xmlConstants;
import org.jspecify.annotations.Nullable;
import org.slatebridge.crosscheck.ItemDifference;
import org.slatebridge.crosscheck.SecondEngine;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Dialect;
import org.slatebridge.record.DatasetOptions;

/** JRecord with cb2xml: it reads the copybook, frames the dataset and reads the items all by itself. Stateless. */
public final class JRecordEngine implements SecondEngine {

    @Override
    public String name() {
        return "JRecord";
    }

    @Override
    public Records open(Path dataset, List<Path> copybooks, DatasetOptions options, int lrecl) {
        int organization = organization(options, lrecl);
        try {
            ICobolMultiCopybookIOBuilder builder = builder(copybooks, options, organization);
            InputStream in = DataBytes.of(dataset, options.headerLength(), options.trailerLength());
            return new JRecordRecords(in, builder.getLayout(), organization, lrecl);
        } catch (IOException e) {
            throw refused("cannot read " + dataset.getFileName(), e);
        } catch (DiagnosticException e) {
            throw e;
        } catch (RuntimeException e) {
            // it throws what it happens to run into; the text may show the copybook, never the data
            throw refused("does not read the copybook", e);
        }
    }

    private static ICobolMultiCopybookIOBuilder builder(List<Path> copybooks, DatasetOptions options, int organization)
            throws IOException {
        ICobolMultiCopybookIOBuilder builder = JRecordInterface1.COBOL
                .newMultiCopybookIOBuilder("CROSSCHECK")
                .setDialect(dialect(options.dialect()))
                .setFileOrganization(organization)
                .setCopybookFileFormat(Cb2xmlConstants.USE_STANDARD_COLUMNS)
                .setKeepFillers(true)
                .setFont(font(options.codePage().name()));
        for (Path copybook : copybooks) {
            if (new XmlLayouts().reads(copybook)) {
                throw refused(
                        "reads the COBOL copybook itself, so no XML layout such as " + copybook.getFileName(), null);
            }
            // read when the layout is asked for, so not from the file, which would be closed by then
            InputStream in = new ByteArrayInputStream(Files.readAllBytes(copybook));
            builder.addCopyBook(in, recordName(copybook)).setSplitCopybook(CopybookLoader.SPLIT_01_LEVEL);
        }
        return builder;
    }

    private static String recordName(Path copybook) {
        String name = String.valueOf(copybook.getFileName());
        int dot = name.indexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }

    private static int organization(DatasetOptions options, int lrecl) {
        if (options.littleEndian() || options.excludesItself() || options.lengthField() != null) {
            throw refused("reads no records whose lengths are written in this way", null);
        }
        return switch (options.recfm()) {
            case V -> Constants.IO_VB;
            case VB -> Constants.IO_VB_DUMP;
            case F, FB -> {
                if (lrecl <= 0) {
                    throw refused("reads no adjoining records that tell their length by their counts", null);
                }
                yield Constants.IO_FIXED_LENGTH;
            }
            default -> throw refused("reads no RECFM " + options.recfm(), null);
        };
    }

    private static int dialect(Dialect dialect) {
        return switch (dialect.name()) {
            case "IBM" -> ICopybookDialects.FMT_MAINFRAME;
            case "MF" -> ICopybookDialects.FMT_MICRO_FOCUS;
            case "FUJITSU" -> ICopybookDialects.FMT_FUJITSU;
            default -> ICopybookDialects.FMT_GNU_COBOL;
        };
    }

    /** The JDK's name of a code page, which JRecord uses. */
    private static String font(String name) {
        return name.startsWith("IBM") ? "Cp" + name.substring(3) : name;
    }

    private static DiagnosticException refused(String why, @Nullable Exception cause) {
        Diagnostic fault = Diagnostic.of(DiagnosticCode.CROSSCHECK_REFUSED, "JRecord " + why);
        return cause == null ? new DiagnosticException(fault) : new DiagnosticException(fault, cause);
    }

    @Override
    public @Nullable String explain(ItemDifference difference) {
        return JRecordFaults.explain(difference);
    }
}
