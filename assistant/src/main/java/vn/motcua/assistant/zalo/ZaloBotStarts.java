package vn.motcua.assistant.zalo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** That the bot of the Bot Platform is wanted and its settings are sound. */
final class ZaloBotStarts implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ZaloBotSettings settings = ZaloBotSettings.of(context.getEnvironment());
        return settings.isWanted() && settings.faults().isEmpty();
    }
}
