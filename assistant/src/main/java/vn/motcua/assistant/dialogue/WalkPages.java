package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.connector.Block;

/** Cuts a long step into parts that a phone can show; only lists of papers are cut, between two papers. */
final class WalkPages {

    private static final int SIZE = 2500;

    private WalkPages() {}

    /** The parts, at least one; the blocks before the first list stand on the first, those behind the last list on the last. */
    static List<List<Block>> cut(List<Block> blocks) {
        var pages = new ArrayList<List<Block>>();
        var page = new ArrayList<Block>();
        int filled = 0;
        for (Block block : blocks) {
            if (!(block instanceof Block.Checklist list)) {
                page.add(block);
                continue;
            }
            var items = new ArrayList<Block.Item>();
            for (Block.Item item : list.items()) {
                int length = item.name().length() + item.note().length();
                if (filled > 0 && filled + length > SIZE) {
                    if (!items.isEmpty()) {
                        page.add(new Block.Checklist(list.title(), items));
                        items = new ArrayList<>();
                    }
                    pages.add(page);
                    page = new ArrayList<>();
                    filled = 0;
                }
                items.add(item);
                filled += length;
            }
            page.add(new Block.Checklist(list.title(), items));
        }
        pages.add(page);
        return pages;
    }
}
