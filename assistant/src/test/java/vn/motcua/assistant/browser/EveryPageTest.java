package vn.motcua.assistant.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** No page is forgotten: each is among those that are looked at here, with axe and on a phone and a desktop, and of which pictures are made. */
@InBrowser
class EveryPageTest {

    /** What is no page of its own: parts of pages, files, streams, what programs fetch, and what leads elsewhere. */
    private static final Set<String> NO_PAGES = Set.of(
            "/staff/announcements/{id}/export",
            "/staff/announcements/{id}/progress",
            "/staff/audit/export",
            "/staff/board/now",
            "/staff/cases/list",
            "/staff/cases/stream",
            "/staff/cases/{id}/help",
            "/staff/cases/{id}/messages",
            "/staff/directory/sheet/danh-ba.csv",
            "/staff/directory/sheet/danh-ba.xlsx",
            "/staff/figures/export",
            "/staff/history/export",
            "/staff/manifest.webmanifest",
            "/staff/reports/pictures/{id}",
            "/staff/service-worker.js",
            "/staff/sign-in/provider",
            "/staff/sign-in/provider/back");

    /** Looked at where somebody does something on them: ConsolePagesTest, SecondFactorPagesTest, OfficersTest, ChatPageTest, BasicChatTest. */
    private static final Set<String> ELSEWHERE =
            Set.of("/staff/sign-in", "/staff/sign-in/code", "/staff/offline", "/staff/cases/{id}", "/", "/basic");

    private final Stage stage;

    EveryPageTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void everyRouteThatIsAPageIsLookedAt() {
        Collection<String> looked =
                new ArrayList<>(ExamplePages.ofStaff(stage.service()).values());
        looked.addAll(ExamplePages.ofEverybody(stage.service()).values());
        var forgotten = new TreeSet<String>();
        for (RequestMappingInfo route : stage.service()
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            if (route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                route.getPatternValues().stream()
                        .filter(pattern -> !isNoPage(pattern))
                        .filter(pattern -> looked.stream().noneMatch(address -> matches(pattern, address)))
                        .forEach(forgotten::add);
            }
        }
        assertThat(forgotten).isEmpty();
    }

    private static boolean isNoPage(String pattern) {
        return NO_PAGES.contains(pattern)
                || ELSEWHERE.contains(pattern)
                || pattern.matches(
                        "/(api|v3|assets|files|zalo_verifier|swagger)\\b.*|.*\\.(pdf|png|js|json|html|webmanifest)|.*/\\{[^}]*}\\.pdf");
    }

    private static boolean matches(String pattern, String address) {
        String path = address.replaceFirst("\\?.*", "");
        return path.matches(pattern.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    @Test
    void axeFindsNothingOnTheStaffsPagesAndNothingSticksOut() {
        try (Visitor officer = stage.visitor(Device.still())) {
            new StaffDesk(stage.service()).signIn(officer.page());
            look(officer, ExamplePages.ofStaff(stage.service()));
        }
    }

    @Test
    void axeFindsNothingOnTheCitizensPagesAndNothingSticksOut() {
        try (Visitor citizen = stage.visitor(Device.still())) {
            look(citizen, ExamplePages.ofEverybody(stage.service()));
        }
    }

    private static void look(Visitor visitor, Map<String, String> pages) {
        var wrong = new ArrayList<String>();
        pages.forEach((name, address) -> {
            visitor.open(address);
            for (Device device : List.of(Device.PHONE, Device.DESKTOP)) {
                device.show(visitor.page());
                try {
                    visitor.assertFits();
                } catch (AssertionError found) {
                    wrong.add(name + " on " + device + ": " + found.getMessage());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }
}
