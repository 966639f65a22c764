package vn.motcua.assistant.deskgroup;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.telegram.OfficersGroup;

/** Which officer a Telegram account belongs to: bound by a code that the officer takes from the console and sends to the bot. */
@Component
public class TelegramOfficers {

    /** What stands for the address in the audit. */
    static final String ADDRESS = "Telegram";

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /** Without those that are taken for each other. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;

    private final ObjectProvider<OfficersGroup> groups;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TelegramOfficers(ObjectProvider<OfficersGroup> groups, JdbcClient jdbc, Audit audit, Clock clock) {
        this.groups = groups;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A code that was made for somebody, to be shown once.
     *
     * @param code what is sent to the bot
     * @param until until when it is good
     */
    public record Code(String code, Instant until) {
        /** Without the code, which must not reach a log. */
        @Override
        public String toString() {
            return "Code[until=" + until + "]";
        }
    }

    /** An officer in Telegram. */
    record Known(Actor actor, String name) {}

    /** The bot's user name, for officers to write to; empty when they do not work in Telegram here. */
    public Optional<String> bot() {
        return Optional.ofNullable(groups.getIfAvailable()).map(OfficersGroup::botName);
    }

    /** Makes a code; an earlier one of the same officer is good no more. */
    @Transactional
    public Code code(StaffSession session) {
        var letters = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(at -> letters.append(LETTERS.charAt(at)));
        Instant until = clock.instant().plus(GOOD_FOR);
        jdbc.sql("""
                insert into telegram_officer_code(account_id, code_hash, expires_at) values (?, ?, ?)
                on conflict (account_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at""")
                .params(session.member().id(), DigestUtils.sha256(letters.toString()), Times.of(until))
                .update();
        audit.record(session.actor(), Act.TELEGRAM_CODE_MADE);
        return new Code(letters.toString(), until);
    }

    /** Whether a Telegram account is bound to this one. */
    public boolean isBound(StaffMember member) {
        return jdbc.sql("select exists (select 1 from telegram_officer where account_id = ?)")
                .param(member.id())
                .query(Boolean.class)
                .single();
    }

    /** Ends the binding. */
    @Transactional
    public void unbind(StaffSession session) {
        int ended = jdbc.sql("delete from telegram_officer where account_id = ?")
                .param(session.member().id())
                .update();
        jdbc.sql("delete from telegram_officer_code where account_id = ?")
                .param(session.member().id())
                .update();
        if (ended > 0) {
            audit.record(session.actor(), Act.TELEGRAM_UNBOUND);
        }
    }

    /** Binds whoever sends a code that is good; empty when it is not. A Telegram account belongs to one officer, and an officer has one. */
    @Transactional
    Optional<Known> bind(long telegramUser, String code) {
        Optional<Long> account = jdbc.sql(
                        "delete from telegram_officer_code where code_hash = ? and expires_at > ? returning account_id")
                .params(DigestUtils.sha256(code.strip().toUpperCase(Locale.ROOT)), Times.of(clock.instant()))
                .query(Long.class)
                .optional();
        if (account.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("delete from telegram_officer where telegram_user = ? or account_id = ?")
                .params(telegramUser, account.get())
                .update();
        jdbc.sql("insert into telegram_officer(telegram_user, account_id, bound_at) values (?, ?, ?)")
                .params(telegramUser, account.get(), Times.of(clock.instant()))
                .update();
        Optional<Known> known = find(telegramUser);
        known.ifPresent(officer -> audit.record(officer.actor(), Act.TELEGRAM_BOUND));
        return known;
    }

    /** Who this is, if the account is bound and may still talk with citizens. */
    Optional<Known> find(long telegramUser) {
        return jdbc.sql("""
                select a.id, a.name, a.display_name from telegram_officer t join staff_account a on a.id = t.account_id
                where t.telegram_user = ? and a.enabled and a.roles && array['officer', 'supervisor']""")
                .param(telegramUser)
                .query((row, number) -> new Known(
                        new Actor(row.getLong("id"), row.getString("name"), ADDRESS), row.getString("display_name")))
                .optional();
    }
}
