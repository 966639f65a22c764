package vn.motcua.assistant.announcement;

import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.staff.Actor;

/** The villages of two communes, one name in both. */
public final class SampleVillages {

    private SampleVillages() {}

    /** Puts them into the database of a node. */
    public static void in(TestNode node) {
        Villages villages = node.get(Villages.class);
        villages.add("xã Vĩnh Tường", "17330", "Thôn 1\nThôn 2\nThôn 3\nThôn Đình\nThôn Chùa", Actor.commandLine());
        villages.add("xã Anh Sơn", "17329", "Thôn Chùa\nBản Cao Vều", Actor.commandLine());
    }
}
