-- The Official Accounts for which tokens are kept. Whoever renews an account's tokens holds its row locked, on whichever node; the
-- tokens themselves stand in another table so that they can be committed while the lock is held.
create table zalo_account (
    app_id text not null,
    oa_id text not null,
    primary key (app_id, oa_id)
);

-- The pair that is in use. A refresh token is good for one refresh, which gives a new pair.
create table zalo_token (
    app_id text not null,
    oa_id text not null,
    -- Grows by one with every pair, so that a node sees that another one has renewed it meanwhile.
    generation bigint not null,
    -- Sealed as the program's settings say. No access token: only a refresh token was given by hand.
    access_token bytea,
    refresh_token bytea not null,
    obtained_at timestamptz not null,
    access_until timestamptz not null,
    refresh_until timestamptz not null,
    -- Refreshes begun with this refresh token whose end is not known: committed before the request leaves.
    attempts int not null default 0,
    -- No refresh is tried before.
    retry_at timestamptz not null,
    -- Since when and why the account's administrator must consent again; null while the pair is good.
    consent_needed_since timestamptz,
    consent_needed_why text,
    consent_needed_code int,
    -- SHA-256 of the refresh token that was given by hand, which a later start must not take again.
    given_hash bytea,
    primary key (app_id, oa_id)
);

-- A consent that an administrator has begun: good once, for a few minutes, for the browser that began it.
create table zalo_consent (
    state_hash bytea primary key,
    browser_hash bytea not null,
    session text not null,
    verifier bytea not null,
    expires_at timestamptz not null
);
