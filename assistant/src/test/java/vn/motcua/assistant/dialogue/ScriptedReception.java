package vn.motcua.assistant.dialogue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The desks of a transcript: how it stands at them is written there, and what is handed over to them is remembered. */
final class ScriptedReception implements Reception {

    private static final String USUAL = "Bộ phận Một cửa";

    private Prospect script = new Prospect.InQueue(DeskName.of(USUAL), 2, Optional.of(new Prospect.Wait(5, 10)));
    private Optional<Prospect> standing = Optional.empty();

    /** Takes a line such as {@code Quầy: đóng cửa | Bộ phận Một cửa | 2026-11-23T13:30 | 2026-11-23T15:00}. */
    boolean reads(String how, String what) {
        if (!how.equals("Quầy")) {
            return false;
        }
        script = prospect(what);
        if (standing.isPresent()) {
            standing = Optional.of(script);
        }
        return true;
    }

    /** What happens at the desk by a line such as {@code Nhận: Lan | Bộ phận Một cửa}; empty for any other line. */
    Optional<DeskEvent> event(String how, String what) {
        Optional<DeskEvent> event = read(how, what);
        event.ifPresent(this::happened);
        return event;
    }

    private static Optional<DeskEvent> read(String how, String what) {
        String[] parts = what.split(" *\\| *", -1);
        return switch (how) {
            case "Nhận" -> Optional.of(new DeskEvent.Claimed(parts[0], desk(parts[1])));
            case "Chuyển tiếp" -> Optional.of(new DeskEvent.Transferred(prospect(what)));
            case "Chờ lại" -> Optional.of(new DeskEvent.WaitingAgain(prospect(what)));
            case "Trả lại" ->
                Optional.of(new DeskEvent.HandedBack(
                        what.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(what))));
            default -> Optional.empty();
        };
    }

    /** Something was said, and may have begun or ended a case. */
    void sees(Turn turn) {
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.HandOver wanted) {
                standing = standing.or(() -> Optional.of(prospect(wanted.reason(), wanted.briefing(), wanted.desk())));
            } else if (effect instanceof Effect.CancelHandOver) {
                standing = Optional.empty();
            }
        }
    }

    private void happened(DeskEvent event) {
        standing = switch (event) {
            case DeskEvent.Claimed claimed -> Optional.of(new Prospect.WithOfficer(claimed.officer(), claimed.desk()));
            case DeskEvent.Transferred transferred -> Optional.of(transferred.now());
            case DeskEvent.WaitingAgain waiting -> Optional.of(waiting.now());
            case DeskEvent.HandedBack back -> Optional.empty();
        };
    }

    @Override
    public Prospect prospect(HandOverReason reason, Briefing briefing, @Nullable Long desk) {
        if (script instanceof Prospect.WhichDesk which && desk != null) {
            return which.desks().stream()
                    .filter(option -> option.id() == desk)
                    .findFirst()
                    .<Prospect>map(option -> new Prospect.InQueue(option.name(), 1, Optional.empty()))
                    .orElse(script);
        }
        return script;
    }

    @Override
    public Optional<Prospect> standing() {
        return standing;
    }

    private static Prospect prospect(String what) {
        String[] parts = what.split(" *\\| *", -1);
        return switch (parts[0]) {
            case "hàng chờ" ->
                new Prospect.InQueue(
                        desk(parts[1]),
                        Integer.parseInt(parts[2]),
                        parts.length < 4
                                ? Optional.empty()
                                : Optional.of(new Prospect.Wait(
                                        Integer.parseInt(parts[3].split("-")[0]),
                                        Integer.parseInt(parts[3].split("-")[1]))));
            case "đóng cửa" ->
                new Prospect.Closed(
                        desk(parts[1]),
                        LocalDateTime.parse(parts[2]).atZone(Desk.ZONE).toInstant(),
                        LocalDateTime.parse(parts[3]).atZone(Desk.ZONE).toInstant());
            case "chọn" -> new Prospect.WhichDesk(options(parts), false);
            case "chọn theo xã" -> new Prospect.WhichDesk(options(parts), true);
            case "cán bộ" -> new Prospect.WithOfficer(parts[1], desk(parts[2]));
            case "không có" -> new Prospect.Nobody();
            default -> throw new IllegalArgumentException("unknown prospect '" + what + "'");
        };
    }

    /** {@code Bộ phận Một cửa = One-stop desk}. */
    private static DeskName desk(String names) {
        String[] both = names.split(" *= *", 2);
        return new DeskName(both[0], both.length > 1 ? both[1] : "");
    }

    /** {@code chọn | 1 Tư pháp | 2 Địa chính}. */
    private static List<Prospect.Option> options(String[] parts) {
        return Stream.of(parts)
                .skip(1)
                .map(part -> part.split(" ", 2))
                .map(part -> new Prospect.Option(Long.parseLong(part[0]), desk(part[1])))
                .toList();
    }
}
