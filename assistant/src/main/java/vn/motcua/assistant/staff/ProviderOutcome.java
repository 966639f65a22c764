package vn.motcua.assistant.staff;

/** How a sign-in at the identity provider ended. */
public sealed interface ProviderOutcome {

    /** The person has an account here; how signing in to that went on. */
    record Known(SignInOutcome outcome) implements ProviderOutcome {}

    /** This browser was not sent there, or came back before, or after too long: begin anew. */
    record NotSent() implements ProviderOutcome {}

    /** The provider, or the person there, said no. */
    record Declined() implements ProviderOutcome {}

    /** The provider cannot be reached. */
    record Away() implements ProviderOutcome {}

    /** What came back cannot be trusted. */
    record Untrusted() implements ProviderOutcome {}

    /** The person has no account here, or the account of that name is another person's. */
    record NoAccount() implements ProviderOutcome {}

    /** The provider gives the person no role here, or would take the last administrator's. */
    record NoRole() implements ProviderOutcome {}
}
