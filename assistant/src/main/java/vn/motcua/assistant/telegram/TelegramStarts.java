package vn.motcua.assistant.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The settings are complete. */
final class TelegramStarts implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return TelegramConfiguration.readiness(context.getEnvironment()) instanceof Readiness.Ready;
    }
}
