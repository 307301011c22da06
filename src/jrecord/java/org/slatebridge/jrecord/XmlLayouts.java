package org.slatebridge.jrecord;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.copybook.LayoutSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.RecordLayout;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * XML layouts: copybooks as cb2xml writes them, and record layouts of JRecord and RecordEditor. Each is put back into
 * COBOL source, so that one reader decides on offsets and lengths. Stateless.
 */
public final class XmlLayouts implements LayoutSource {

    @Override
    public boolean reads(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    @Override
    public List<RecordLayout> read(Path file, CopybookOptions options) {
        Element root = parse(file);
        String source = switch (root.getTagName()) {
            case "copybook" -> new Cb2xmlSource(file.toString()).of(root);
            case "RECORD" -> new RecordEditorSource(file.toString()).of(root);
            default ->
                throw fault(
                        file.toString(), "is neither cb2xml nor a RecordEditor layout: <" + root.getTagName() + ">");
        };
        return CopybookReader.parse(file + " (as COBOL)", name(file), source, options);
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".xml".length()).toUpperCase(Locale.ROOT);
    }

    private static Element parse(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(in).getDocumentElement();
        } catch (SAXException e) {
            throw fault(file.toString(), "is not well-formed XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, "layout " + file + " cannot be read"), e);
        }
    }

    static DiagnosticException fault(String file, String what) {
        return new DiagnosticException(Diagnostic.of(DiagnosticCode.LAYOUT_XML, "layout " + file + " " + what));
    }
}
