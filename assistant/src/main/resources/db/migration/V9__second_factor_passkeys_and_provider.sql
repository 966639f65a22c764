-- The secret that an authenticator app shares with the service, for codes that change every 30 seconds (RFC 6238).
create table staff_totp (
    account_id bigint primary key references staff_account,
    -- Sealed with the operator's key, if there is one. Null until a code has shown that an app has it.
    secret bytea,
    -- Shown to an app, but not confirmed yet; sealed likewise.
    offered bytea,
    -- The last time step whose code was taken: no code of it or of an earlier one is taken again.
    last_step bigint,
    check (secret is not null or offered is not null)
);

-- Codes on paper for whoever has lost the second factor, each good once.
create table staff_recovery_code (
    account_id bigint not null references staff_account,
    -- SHA-256 of the account's number and the code: a code has 79 random bits, so it needs no salt.
    code_hash bytea not null,
    used_at timestamptz,
    primary key (account_id, code_hash)
);

-- A passkey (Web Authentication): its public key, by which the service knows it.
create table staff_passkey (
    -- As the authenticator chose it.
    id bytea primary key,
    account_id bigint not null references staff_account,
    -- What its owner calls it.
    name text not null,
    -- The attested credential data: the authenticator's model, the id and the public key, in the standard's own form.
    credential bytea not null,
    -- How often the authenticator says it was used; 0 where it does not count.
    counter bigint not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text[] not null,
    created_at timestamptz not null,
    used_at timestamptz
);

create index staff_passkey_account on staff_passkey (account_id);

-- By what passkeys know an account: random, says nothing of the person. Null until the first passkey.
alter table staff_account add column passkey_handle bytea unique;

-- What a passkey must sign; good once.
create table staff_passkey_challenge (
    -- SHA-256 of the challenge.
    challenge_hash bytea primary key,
    purpose text not null check (purpose in ('registration', 'sign-in', 'second-step')),
    -- Whose passkey must answer; null where the passkey says whose it is.
    account_id bigint references staff_account,
    expires_at timestamptz not null
);

create index staff_passkey_challenge_expires on staff_passkey_challenge (expires_at);

-- A browser that has shown the first factor and must show the second. It is nobody until then.
create table staff_half_sign_in (
    token_hash bytea primary key,
    account_id bigint not null references staff_account,
    way text not null check (way in ('password', 'provider')),
    expires_at timestamptz not null
);

create index staff_half_sign_in_account on staff_half_sign_in (account_id);

-- A browser that was sent to the identity provider (OpenID Connect) and has not come back.
create table staff_provider_request (
    -- SHA-256 of the state that the provider gives back.
    state_hash bytea primary key,
    -- SHA-256 of what the browser has in a cookie: nobody else may come back in its place.
    browser_hash bytea not null,
    nonce text not null,
    -- Proves to the provider that who asks for the token is who began (PKCE).
    code_verifier text not null,
    expires_at timestamptz not null
);

-- Which account a person of the identity provider has here: names there may change or pass to another, subjects do not.
create table staff_identity (
    issuer text not null,
    subject text not null,
    account_id bigint not null references staff_account,
    linked_at timestamptz not null,
    primary key (issuer, subject),
    unique (issuer, account_id)
);

-- How a browser was signed in.
alter table staff_session add column way text not null default 'password'
    check (way in ('password', 'passkey', 'provider'));

-- Second factors are counted by account alone: whoever tries one knows the password.
alter table staff_attempt drop constraint staff_attempt_kind_check;
alter table staff_attempt add constraint staff_attempt_kind_check check (kind in ('account', 'address', 'code'));
