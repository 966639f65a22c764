package vn.motcua.assistant.browser;

import java.util.EnumSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.handoff.Cases;
import vn.motcua.assistant.handoff.Claimed;
import vn.motcua.assistant.handoff.Closing;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** An officer who takes the latest case, without a browser. */
final class OfficerAtDesk {

    private final Service service;
    private final String account = "o" + UUID.randomUUID().toString().substring(0, 8);
    private final Actor actor;
    private long handOver;

    OfficerAtDesk(Service service) {
        this.service = service;
        Accounts accounts = service.part(Accounts.class);
        accounts.create(Actor.commandLine(), account, "Cán bộ Lan", EnumSet.of(Role.OFFICER));
        this.actor = new Actor(accounts.find(account).orElseThrow().member().id(), account, "192.0.2.1");
    }

    String account() {
        return account;
    }

    void claims() {
        handOver = number("select max(id) from hand_over where status = 'waiting'");
        assertThat(cases().claim(handOver, actor)).isInstanceOf(Claimed.Won.class);
    }

    void says(String words) {
        cases().answer(handOver, words, actor);
    }

    void closes() {
        cases().close(handOver, Closing.chosen().iterator().next(), null, actor);
    }

    long rating() {
        return number("select rating from hand_over where id = " + handOver);
    }

    private long number(String sql) {
        @Nullable
        Long number = service.part(JdbcClient.class).sql(sql).query(Long.class).single();
        return number == null ? 0 : number;
    }

    private Cases cases() {
        return service.part(Cases.class);
    }
}
