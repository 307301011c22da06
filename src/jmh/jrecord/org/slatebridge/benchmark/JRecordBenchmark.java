package org.slatebridge.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.sf.JRecord.Common.Constants;
import net.sf.JRecord.Common.IFieldDetail;
import net.sf.JRecord.Details.AbstractLine;
import net.sf.JRecord.Details.LayoutDetail;
import net.sf.JRecord.JRecordInterface1;
import net.sf.JRecord.Numeric.ICopybookDialects;
import net.sf.cb2xml.def.Cb2xmlConstants;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * JRecord on the same bytes by its ordinary interface, with the definitions of the items looked up once and the records
 * cut beforehand. One operation is the sample.
 */
@State(Scope.Thread)
public class JRecordBenchmark extends Timed {

    /** Which shape. */
    @Param({"text-full", "text", "packed"})
    public String shape = "";

    private List<byte[]> records = List.of();
    private List<IFieldDetail> fields = List.of();
    private AbstractLine line = line(Sample.packed());

    /** Makes the sample. */
    @Setup
    public void prepare() {
        Sample sample = ShapeBenchmark.sample(shape);
        records = sample.cut();
        line = line(sample);
        LayoutDetail layout = line.getLayout();
        fields = new ArrayList<>();
        for (int i = 0; i < layout.getRecord(0).getFieldCount(); i++) {
            fields.add(layout.getField(0, i));
        }
        if (fields.size() != 10) {
            throw new IllegalStateException("must be 10 items: " + fields.size());
        }
    }

    private static AbstractLine line(Sample sample) {
        try {
            return JRecordInterface1.COBOL
                    .newIOBuilder(new StringReader(sample.copybook()), "SAMPLE")
                    .setDialect(ICopybookDialects.FMT_MAINFRAME)
                    .setFileOrganization(Constants.IO_FIXED_LENGTH)
                    .setCopybookFileFormat(Cb2xmlConstants.USE_STANDARD_COLUMNS)
                    .setFont("cp037")
                    .setOptimizeTypes(true)
                    .newLine();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All items to values: numbers as decimals, texts as strings. */
    @Benchmark
    public void values(Blackhole hole) {
        boolean packed = shape.equals("packed");
        for (byte[] record : records) {
            line.setData(record);
            for (IFieldDetail field : fields) {
                hole.consume(packed ? decimal(field) : text(field));
            }
        }
    }

    private BigDecimal decimal(IFieldDetail field) {
        return line.getFieldValue(field).asBigDecimal();
    }

    private String text(IFieldDetail field) {
        return line.getFieldValue(field).asString();
    }
}
