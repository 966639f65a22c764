package vn.motcua.assistant.link;

import java.util.Optional;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.StartParameters;

/** A conversation that is begun by a link begins with the link's subject. */
@Component
class SubjectParameters implements StartParameters {

    @Override
    public Optional<String> choiceOf(String parameter) {
        return SubjectId.read(parameter).map(SubjectId::choice);
    }
}
