package vn.motcua.assistant.poster;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.assistant.link.Channel;
import vn.motcua.assistant.link.Subject;
import vn.motcua.assistant.qr.QrCode;

/**
 * Sheets to print.
 *
 * @param size how many codes there are on each
 * @param channel where the codes lead
 * @param labels the codes, in the order in which they were chosen
 */
record Sheet(SheetSize size, Channel channel, List<Label> labels) {

    /** The most codes that are printed at once. */
    static final int MOST_CODES = 96;

    /** Copies the list. */
    Sheet {
        labels = List.copyOf(labels);
    }

    /** The labels, page by page. */
    public List<List<Label>> pages() {
        var pages = new ArrayList<List<Label>>();
        for (int first = 0; first < labels.size(); first += size.codes()) {
            pages.add(labels.subList(first, Math.min(first + size.codes(), labels.size())));
        }
        return pages;
    }

    /**
     * A code and what stands beside it.
     *
     * @param subject what it begins
     * @param link what the code says
     * @param code the code
     */
    record Label(Subject subject, String link, QrCode code) {}
}
