package vn.motcua.assistant.zalo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** That the Official Account's channel is wanted and its settings are sound. */
final class ZaloStarts implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return ZaloSetup.of(context.getEnvironment()).starts();
    }
}
