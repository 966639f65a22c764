package vn.motcua.doubles;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** A platform on a port of its own on loopback, which answers as a function does unless a script tells otherwise. */
final class ScriptedServer implements AutoCloseable {

    private final WireMockServer server;
    private final URI address;

    /**
     * Starts one.
     *
     * @param script which script a request is under
     * @param platform what it answers, and does, when it behaves
     */
    ScriptedServer(Function<Request, Script> script, Function<Request, ResponseDefinitionBuilder> platform) {
        this.server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .containerThreads(64)
                .jettyAcceptQueueSize(256)
                .extensions(new Behaviour(script, platform)));
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        server.start();
        this.address = URI.create("http://127.0.0.1:" + server.port());
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        server.stop();
    }

    private record Behaviour(Function<Request, Script> script, Function<Request, ResponseDefinitionBuilder> platform)
            implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            Optional<ScriptedAnswer> scripted = script.apply(request).take();
            boolean acts = scripted.map(ScriptedAnswer::acts).orElse(true);
            ResponseDefinitionBuilder own = acts ? platform.apply(request) : new ResponseDefinitionBuilder();
            return scripted.map(ScriptedAnswer::answer)
                    .orElse(UnaryOperator.identity())
                    .apply(own)
                    .build();
        }

        @Override
        public String getName() {
            return "platform";
        }
    }
}
