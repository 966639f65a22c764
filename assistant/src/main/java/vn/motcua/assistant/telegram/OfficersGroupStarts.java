package vn.motcua.assistant.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the channel starts, with a group for officers. */
final class OfficersGroupStarts implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return TelegramConfiguration.readiness(context.getEnvironment()) instanceof Readiness.Ready ready
                && ready.deskGroup().isPresent();
    }
}
