package vn.motcua.assistant.browser;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.appointment.Appointments;
import vn.motcua.assistant.appointment.Counter;
import vn.motcua.assistant.appointment.CounterService;
import vn.motcua.assistant.appointment.Counters;
import vn.motcua.assistant.appointment.Slot;
import vn.motcua.assistant.appointment.Slots;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.staff.Actor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages of appointments and home help in a real browser. */
@InBrowser
class AppointmentPagesTest {

    private static final String ALWAYS_OPEN = "T2-CN 00:00-23:59";

    private final Stage stage;
    private final StaffDesk desk;

    AppointmentPagesTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void aDayAtTheCounter() {
        String name = "Quầy hẹn " + UUID.randomUUID().toString().substring(0, 6);
        try (Visitor officer = stage.visitor(Device.still())) {
            Page page = officer.page();
            desk.signIn(page);
            officer.open("/staff/counters/new");
            page.locator("#name").fill(name);
            page.locator("#hours").fill("sáng chiều");
            page.locator("form.card button.main").click();
            assertThat(page.locator("[role=alert]")).containsText("còn thiếu ngày hoặc giờ");
            page.locator("#hours").fill(ALWAYS_OPEN);
            page.locator("form.card button.main").click();
            assertThat(page.locator("main")).containsText(name);
            long counter = stage.service().part(Counters.class).all().stream()
                    .filter(one -> one.name().equals(name))
                    .mapToLong(Counter::id)
                    .max()
                    .orElseThrow();
            officer.open("/staff/counters/" + counter + "/services/0");
            officer.assertFitsEveryDevice();
            page.locator("#name").fill("Việc thử " + name);
            page.locator("#minutes").fill("5");
            page.locator("#leadMinutes").fill("0");
            page.locator("form.card button.main").click();
            assertThat(page.locator("main")).containsText("Việc thử " + name);

            CounterService service =
                    stage.service().part(Counters.class).services(counter).getFirst();
            Instant now = stage.service().part(Clock.class).instant();
            LocalDate today = now.atZone(Desk.ZONE).toLocalDate();
            List<Slot> slots = stage.service().part(Slots.class).between(service, today, today.plusDays(7), now);
            LocalDate day = slots.getFirst().day();
            officer.open("/staff/appointments/new?service=" + service.id() + "&day=" + day);
            officer.assertFitsEveryDevice();
            page.locator("#caller").fill("Bác Năm");
            page.locator("form.card button.main").click();
            assertThat(page.locator("[role=status]")).containsText("Đã đặt lịch");
            assertThat(page.locator("main")).containsText("Bác Năm");
            officer.assertFitsEveryDevice();

            var booked =
                    stage.service().part(Appointments.class).ofDay(counter, day).getFirst();
            officer.open("/staff/appointments/check-in/" + booked.token());
            officer.assertFitsEveryDevice();
            if (day.equals(today)) {
                page.locator("button[value=arrived]").click();
                assertThat(page.locator("[role=status]")).containsText("có mặt");
                assertThat(page.locator("button[value=arrived]")).hasCount(0);
                page.locator("button[value=called]").click();
                page.locator("button[value=served]").click();
                assertThat(page.locator("main dl")).containsText("Đã xong");
            } else {
                assertThat(page.locator("main .problem")).isVisible();
            }
            officer.open("/appointment/" + booked.token());
            officer.assertFitsEveryDevice();
            officer.open("/staff/appointments/" + booked.id() + "/move?day=" + day);
            officer.assertFitsEveryDevice();
            officer.open("/staff/counters?lang=en");
            officer.assertFitsEveryDevice();
            officer.open("/staff/counters/" + counter + "?lang=vi");
            officer.assertFitsEveryDevice();
        }
    }

    @Test
    void theMobileTeamsDay() {
        // A day of its own: other requests of the same service have no village on the map.
        LocalDate visit = stage.service()
                .part(Clock.class)
                .instant()
                .atZone(Desk.ZONE)
                .toLocalDate()
                .plusDays(8);
        String what = "căn cước cho cụ Tư " + UUID.randomUUID().toString().substring(0, 6);
        try (Visitor officer = stage.visitor(Device.still())) {
            Page page = officer.page();
            desk.signIn(page);
            officer.open("/staff/home-help/villages");
            page.locator("#lines").fill("Thôn 1 | 18.67,105.69\nThôn 2 | ở đâu đó");
            page.locator("form.card button.main").click();
            assertThat(page.locator("[role=alert]")).containsText("Thôn 2 | ở đâu đó");
            officer.assertFitsEveryDevice();
            page.locator("#lines").fill("Thôn 1 | 18.67,105.69\nThôn 2 | 18.70,105.70");
            page.locator("form.card button.main").click();
            page.locator("#what").fill(what);
            page.locator("#place").fill("nhà cạnh đình, thôn 2");
            page.locator("#contact").fill("Chị Hoa, con gái");
            page.locator("form.card:has(#what) button.main").click();
            var card = page.locator("li.card", new Page.LocatorOptions().setHasText(what));
            card.locator("summary").first().click();
            card.locator("input[name=day]").fill(visit.toString());
            card.locator("select[name=part]").selectOption("morning");
            card.locator("form[action$=plan] button").click();
            assertThat(page.locator("[role=status]")).containsText("Đã xếp ngày");
            officer.assertFitsEveryDevice();
            officer.open("/staff/home-help/route?day=" + visit);
            assertThat(page.locator("ol.list")).containsText(what);
            assertThat(page.locator("ol.list")).containsText("Thôn 2");
            assertThat(page.locator("main")).containsText("đường chim bay");
            officer.assertFitsEveryDevice();
            officer.open("/staff/home-help");
            page.locator("li.card", new Page.LocatorOptions().setHasText(what))
                    .locator("button[value=done]")
                    .click();
            assertThat(page.locator("[role=status]")).containsText("Đã ghi là xong");
        }
    }

    /** Made here, so that the day's list has something in it whatever the order of the tests. */
    @Test
    void aCodeSaidAloudIsFound() {
        Counters counters = stage.service().part(Counters.class);
        long counter = counters.save(
                new Counter(0, "Quầy đọc mã", "", "", null, null, ALWAYS_OPEN, true, 50), Actor.commandLine());
        counters.save(
                new CounterService(0, counter, "Việc đọc mã", "", List.of(), 5, 9, 30, 0, true, 0),
                Actor.commandLine());
        try (Visitor officer = stage.visitor()) {
            desk.signIn(officer.page());
            officer.open("/staff/appointments?counter=" + counter);
            officer.page().locator("#code").fill("zz zzz");
            officer.page().locator("form[action$=code] button").click();
            assertThat(officer.page().locator("[role=status]")).containsText("Không có lịch hẹn hôm nay");
        }
    }
}
