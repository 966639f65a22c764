package vn.motcua.knowledge.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.procedure.FeeText;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.LevelText;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.ProcessingTimeText;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/**
 * Reads the Word file that the national portal makes of one procedure ("Chi tiết thủ tục hành chính", .docx). The date on which
 * the data was taken is the day on which the portal made the file, in Vietnam's time.
 */
final class WordReader {

    private static final Pattern COPIES = Pattern.compile("(Bản chính|Bản sao)\\s*:\\s*(\\d{1,6})");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String NO_GROUP = "Bao gồm";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private WordReader() {}

    /** The procedure that a file holds. */
    static Procedure read(Path file) throws IOException, RecordException {
        refuseBomb(file);
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file));
                var document = new XWPFDocument(input)) {
            return procedure(
                    new WordOutline(document),
                    document.getProperties().getCoreProperties().getCreated());
        } catch (POIXMLException | OpenXML4JRuntimeException | UnsupportedFileFormatException | EmptyFileException e) {
            throw new RecordException(FaultKind.BROKEN_CONTAINER, "not a Word file (.docx): " + e.getMessage());
        }
    }

    private static Procedure procedure(WordOutline outline, @Nullable Date made) throws RecordException {
        return new Procedure(
                code(required(outline, WordSection.CODE)),
                required(outline, WordSection.NAME),
                "",
                LevelText.parse(outline.text(WordSection.LEVEL)),
                outline.text(WordSection.LEVEL),
                outline.text(WordSection.FIELD),
                outline.text(WordSection.AGENCY),
                outline.text(WordSection.COMPETENT_AUTHORITY),
                outline.text(WordSection.RECEIVING_ADDRESS),
                "",
                outline.text(WordSection.AUDIENCE),
                outline.text(WordSection.TYPE),
                outline.text(WordSection.DECISION),
                outline.text(WordSection.STEPS),
                submissionMethods(outline),
                documents(outline),
                outline.text(WordSection.REQUIREMENTS),
                outline.text(WordSection.RESULT),
                legalBasis(outline),
                outline.text(WordSection.KEYWORDS),
                link(outline),
                made == null
                        ? ""
                        : made.toInstant().atZone(VIETNAM).toLocalDate().toString());
    }

    private static String required(WordOutline outline, WordSection section) throws RecordException {
        String text = outline.text(section);
        if (text.isEmpty()) {
            throw new RecordException(FaultKind.MISSING_VALUE, "'" + section.label() + "' is missing");
        }
        return text;
    }

    private static ProcedureCode code(String text) throws RecordException {
        if (!ProcedureCode.isCode(text)) {
            throw new RecordException(
                    FaultKind.INVALID_VALUE, "the code must be a digit, a point and six digits but is '" + text + "'");
        }
        return new ProcedureCode(text);
    }

    private static List<SubmissionMethod> submissionMethods(WordOutline outline) {
        var methods = new ArrayList<SubmissionMethod>();
        for (WordTable table : outline.tables(WordSection.SUBMISSION_METHODS)) {
            for (int row = 0; row < table.size(); row++) {
                var method = new SubmissionMethod(
                        table.text(row, "Hình thức nộp"),
                        ProcessingTimeText.parse(table.text(row, "Thời hạn giải quyết")),
                        FeeText.parse(table.text(row, "Phí, lệ phí")),
                        table.text(row, "Mô tả"));
                boolean empty = method.channel().isEmpty()
                        && method.processingTime().published().isEmpty()
                        && method.fee().published().isEmpty()
                        && method.description().isEmpty();
                if (!empty) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private static List<RequiredDocument> documents(WordOutline outline) {
        var documents = new ArrayList<RequiredDocument>();
        var group = new ArrayList<String>();
        for (WordOutline.Piece piece : outline.pieces(WordSection.DOCUMENTS)) {
            if (piece instanceof WordOutline.Text paragraph) {
                group.add(paragraph.text());
            } else if (piece instanceof WordOutline.Table table) {
                addDocuments(documents, String.join("\n", group), table.table());
                group.clear();
            }
        }
        return documents;
    }

    private static void addDocuments(List<RequiredDocument> documents, String heading, WordTable table) {
        String group = heading.equals(NO_GROUP) ? "" : heading.replaceFirst("\\s*:$", "");
        for (int row = 0; row < table.size(); row++) {
            String name = table.text(row, "Tên giấy tờ");
            if (!name.isEmpty()) {
                String number = table.text(row, "Số lượng");
                documents.add(new RequiredDocument(
                        group,
                        name,
                        copies(number, "Bản chính"),
                        copies(number, "Bản sao"),
                        table.text(row, "Mẫu đơn, tờ khai")));
            }
        }
    }

    private static @Nullable Integer copies(String text, String kind) {
        Matcher matcher = COPIES.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(kind)) {
                return Integer.valueOf(matcher.group(2));
            }
        }
        return null;
    }

    private static List<LegalReference> legalBasis(WordOutline outline) {
        var references = new ArrayList<LegalReference>();
        for (WordTable table : outline.tables(WordSection.LEGAL_BASIS)) {
            for (int row = 0; row < table.size(); row++) {
                var reference = new LegalReference(
                        table.text(row, "Số ký hiệu"),
                        table.text(row, "Trích yếu"),
                        table.text(row, "Ngày ban hành"),
                        table.text(row, "Cơ quan ban hành"));
                if (!reference.number().isEmpty() || !reference.title().isEmpty()) {
                    references.add(reference);
                }
            }
        }
        return references;
    }

    private static String link(WordOutline outline) {
        Optional<String> link = LINK.matcher(outline.text(WordSection.DESCRIPTION))
                .results()
                .map(result -> result.group())
                .reduce((first, second) -> second);
        return link.orElse("");
    }

    /** Unfolds the whole container once, counting only, before anything of it is held in memory. */
    private static void refuseBomb(Path file) throws IOException, RecordException {
        byte[] buffer = new byte[1 << 16];
        long unfolded = 0;
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unfolded += read;
                    if (unfolded > ReadingLimits.WORD_BYTES) {
                        throw new RecordException(
                                FaultKind.TOO_LARGE, "unfolds to more than " + ReadingLimits.WORD_BYTES + " bytes");
                    }
                }
            }
        } catch (ZipException | EOFException e) {
            throw new RecordException(FaultKind.BROKEN_CONTAINER, "the container is damaged: " + e.getMessage());
        }
        if (unfolded == 0) {
            throw new RecordException(FaultKind.BROKEN_CONTAINER, "not a Word file (.docx)");
        }
    }
}
