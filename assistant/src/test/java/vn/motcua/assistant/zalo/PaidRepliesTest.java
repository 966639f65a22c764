package vn.motcua.assistant.zalo;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Shipment;
import vn.motcua.connector.zalo.ZaloConnector;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the operator pays, nothing is held for its price, and nothing is sent that Zalo would not take. */
class PaidRepliesTest {

    @Test
    void theWindowIsFreeForAsLongAsItIsOpen() {
        Capabilities own = ZaloConnector.capabilities(ZaloConnector.DOCUMENTED_PACE);
        Capabilities paid = new PaidReplies(new Silent(own)).capabilities();
        assertThat(own.window()).contains(new Capabilities.Window(Duration.ofHours(48), Duration.ofDays(7)));
        assertThat(paid.window()).contains(new Capabilities.Window(Duration.ofDays(7), Duration.ofDays(7)));
        assertThat(paid.maxTextLength()).isEqualTo(own.maxTextLength());
    }

    private record Silent(Capabilities capabilities) implements Connector {
        @Override
        public String channel() {
            return "zalo";
        }

        @Override
        public Delivery deliver(Shipment shipment) {
            throw new AssertionError("nothing is sent here");
        }
    }
}
