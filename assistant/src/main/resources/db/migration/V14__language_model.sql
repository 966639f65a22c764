-- The language model: its switch for all nodes, what was spent of its budgets, and which uses there were. Nothing that was asked or
-- answered is kept.

create table language_model_switch (
    single     boolean     primary key default true check (single),
    is_on      boolean     not null,
    changed_at timestamptz not null
);

-- Calls of one day; with an empty name everybody's.
create table language_model_spending (
    day   date    not null,
    who   text    not null,
    calls integer not null,
    primary key (day, who)
);

create table language_model_use (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    use            text        not null,
    ended          text        not null check (ended in ('used', 'none', 'rejected', 'failed', 'withheld')),
    reason         text        not null,
    model          text        not null,
    procedure_code text        not null,
    milliseconds   bigint      not null,
    tokens_in      integer     not null,
    tokens_out     integer     not null
);

create index language_model_use_at on language_model_use (at);
create index language_model_use_trouble on language_model_use (id) where ended in ('rejected', 'failed');
