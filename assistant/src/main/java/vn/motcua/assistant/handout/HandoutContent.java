package vn.motcua.assistant.handout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.checklist.Checklists;
import vn.motcua.assistant.checklist.Checklists.Kept;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.link.StartLinks;
import vn.motcua.assistant.link.SubjectId;
import vn.motcua.connector.OwnContent;

/**
 * What replies name of a checklist, for channels that send files and pictures instead of links: the list as PDF and the payment
 * codes, made here without a request to ourselves.
 */
@Component
class HandoutContent implements OwnContent {

    private static final Pattern SHEET =
            Pattern.compile("/checklist/([A-Za-z0-9_-]{16,64})(?:\\.pdf)?(?:\\?lang=(vi|en))?");
    private static final Pattern PAYMENT =
            Pattern.compile("/checklist/([A-Za-z0-9_-]{16,64})/payment\\.png\\?step=(\\d{1,4})");

    private final Checklists checklists;
    private final Handouts handouts;
    private final HandoutPages pages;
    private final StartLinks links;

    HandoutContent(Checklists checklists, Handouts handouts, HandoutPages pages, StartLinks links) {
        this.checklists = checklists;
        this.handouts = handouts;
        this.pages = pages;
        this.links = links;
    }

    /** The list is handed out as PDF whether its page or its file is named. */
    @Override
    public Optional<OwnFile> read(String path) {
        Matcher sheet = SHEET.matcher(path);
        if (sheet.matches()) {
            return checklists.find(sheet.group(1)).flatMap(kept -> sheet(kept, language(sheet, kept)));
        }
        Matcher payment = PAYMENT.matcher(path);
        if (payment.matches()) {
            int step = Integer.parseInt(payment.group(2));
            return checklists
                    .find(payment.group(1))
                    .flatMap(kept -> handouts.payment(kept, step))
                    .map(found -> new OwnFile(
                            "thanh-toan.png", "image/png", found.code().png(HandoutController.PIXELS_PER_MODULE)));
        }
        return Optional.empty();
    }

    private Optional<OwnFile> sheet(Kept kept, Language language) {
        String link = links.link(SubjectId.ofChecklist(kept.walk().id())).orElse("");
        return handouts.of(kept, language, link)
                .map(handout -> new OwnFile(
                        HandoutController.FILE_NAME,
                        "application/pdf",
                        HandoutPdf.of(handout, pages.words(language), HandoutPages.locale(language))));
    }

    private static Language language(Matcher asked, Kept kept) {
        return asked.group(2) == null ? kept.language() : "en".equals(asked.group(2)) ? Language.EN : Language.VI;
    }
}
