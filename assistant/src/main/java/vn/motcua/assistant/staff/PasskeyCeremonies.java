package vn.motcua.assistant.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The two ceremonies of Web Authentication Level 3 (sections 7.1 and 7.2) in its JSON form: what is asked of a browser, and whether
 * what it answers is right. The verifying is webauthn4j's. Which make an authenticator is of is not asked for.
 */
final class PasskeyCeremonies {

    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();

    private static final int LONGEST_ANSWER = 30_000;

    private final ObjectConverter json = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(json);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(json);
    private final RelyingParty party;

    PasskeyCeremonies(RelyingParty party) {
        this.party = party;
    }

    /** What is signed by an answer, before it is known whether the signature is right. */
    @FunctionalInterface
    interface Challenges {
        /** Whether this challenge was given out for the purpose in hand; it is thereby used. */
        boolean take(byte[] challenge);
    }

    /** An answer that is right, of this passkey. */
    record Proven(byte[] id, long counter, boolean backedUp) {}

    /** What a browser needs to make a passkey, and not one that the authenticator has already. */
    String creationOptions(StaffMember member, byte[] handle, byte[] challenge, List<PasskeyTable.Stored> present) {
        return json.getJsonMapper()
                .writeValueAsString(new PublicKeyCredentialCreationOptions(
                        new PublicKeyCredentialRpEntity(party.id(), party.name()),
                        new PublicKeyCredentialUserEntity(handle, member.name(), member.displayName()),
                        new DefaultChallenge(challenge),
                        ALGORITHMS,
                        PasskeyChallenges.GOOD_FOR.toMillis(),
                        descriptors(present),
                        new AuthenticatorSelectionCriteria(
                                null, ResidentKeyRequirement.PREFERRED, UserVerificationRequirement.PREFERRED),
                        AttestationConveyancePreference.NONE,
                        null));
    }

    /**
     * What a browser needs to use a passkey.
     *
     * @param of those that may be used; none when the passkey itself says whose it is
     * @param alone whether it is the only factor, and must look at its owner's finger, face or PIN
     */
    String requestOptions(byte[] challenge, List<PasskeyTable.Stored> of, boolean alone) {
        return json.getJsonMapper()
                .writeValueAsString(new PublicKeyCredentialRequestOptions(
                        new DefaultChallenge(challenge),
                        PasskeyChallenges.GOOD_FOR.toMillis(),
                        party.id(),
                        descriptors(of),
                        alone ? UserVerificationRequirement.REQUIRED : UserVerificationRequirement.PREFERRED,
                        null));
    }

    /** The passkey that a browser has made; empty when the answer is malformed, wrong, or to no question of ours. */
    Optional<PasskeyTable.Stored> registered(String answer, long account, byte[] handle, Challenges challenges) {
        try {
            if (!isAnswer(answer)) {
                return Optional.empty();
            }
            RegistrationData data = manager.parseRegistrationResponseJSON(answer);
            Optional<ServerProperty> server = server(data.getCollectedClientData(), challenges);
            if (server.isEmpty()) {
                return Optional.empty();
            }
            manager.verify(data, new RegistrationParameters(server.get(), ALGORITHMS, false, true));
            return stored(data, account, handle);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /**
     * Whether an answer is that of a passkey that is known.
     *
     * @param known the passkey of an id
     * @param alone whether it is the only factor
     */
    Optional<Proven> proven(
            String answer,
            java.util.function.Function<byte[], Optional<PasskeyTable.Stored>> known,
            boolean alone,
            Challenges challenges) {
        try {
            if (!isAnswer(answer)) {
                return Optional.empty();
            }
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            Optional<ServerProperty> server = server(data.getCollectedClientData(), challenges);
            // The library marks these arrays in another way than ours are.
            @Nullable Object id = data.getCredentialId();
            Optional<PasskeyTable.Stored> passkey = id instanceof byte[] bytes ? known.apply(bytes) : Optional.empty();
            if (server.isEmpty() || passkey.isEmpty() || isAnothers(data.getUserHandle(), passkey.get())) {
                return Optional.empty();
            }
            manager.verify(
                    data, new AuthenticationParameters(server.get(), credential(passkey.get()), null, alone, true));
            AuthenticatorData<?> authenticator = data.getAuthenticatorData();
            return authenticator == null
                    ? Optional.empty()
                    : Optional.of(
                            new Proven(passkey.get().id(), authenticator.getSignCount(), authenticator.isFlagBS()));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** Whether a text is as long as an answer may be, and holds what the library takes for granted. */
    private boolean isAnswer(String text) {
        return text.length() <= LONGEST_ANSWER
                && json.getJsonMapper().readTree(text).path("response").isObject();
    }

    private Optional<ServerProperty> server(@Nullable CollectedClientData client, Challenges challenges) {
        return client != null && challenges.take(client.getChallenge().getValue())
                ? Optional.of(new ServerProperty(new Origin(party.origin()), party.id(), client.getChallenge()))
                : Optional.empty();
    }

    private Optional<PasskeyTable.Stored> stored(RegistrationData data, long account, byte[] handle) {
        if (data.getAttestationObject() == null) {
            return Optional.empty();
        }
        AuthenticatorData<?> authenticator = data.getAttestationObject().getAuthenticatorData();
        @Nullable AttestedCredentialData credential = authenticator.getAttestedCredentialData();
        if (credential == null) {
            return Optional.empty();
        }
        @Nullable Set<AuthenticatorTransport> transports = data.getTransports();
        return Optional.of(new PasskeyTable.Stored(
                credential.getCredentialId(),
                account,
                credentials.convert(credential),
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS(),
                transports == null
                        ? Set.of()
                        : transports.stream()
                                .map(AuthenticatorTransport::getValue)
                                .filter(value -> value.matches("[a-z-]{1,20}"))
                                .collect(Collectors.toUnmodifiableSet()),
                handle));
    }

    private CredentialRecordImpl credential(PasskeyTable.Stored passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.counter(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                transports(passkey));
    }

    private static boolean isAnothers(@Nullable Object handle, PasskeyTable.Stored passkey) {
        return handle instanceof byte[] bytes && bytes.length > 0 && !Arrays.equals(bytes, passkey.handle());
    }

    private static List<PublicKeyCredentialDescriptor> descriptors(List<PasskeyTable.Stored> passkeys) {
        return passkeys.stream()
                .map(passkey -> new PublicKeyCredentialDescriptor(
                        PublicKeyCredentialType.PUBLIC_KEY, passkey.id(), transports(passkey)))
                .toList();
    }

    private static Set<AuthenticatorTransport> transports(PasskeyTable.Stored passkey) {
        return passkey.transports().stream().map(AuthenticatorTransport::create).collect(Collectors.toSet());
    }
}
