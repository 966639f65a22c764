-- What the quality figures count by, so that they need not unpack what was said: of a citizen's message how it was made, of all others the
-- reply's outcome.
alter table message add column kind text generated always as (
    case when sender <> 'citizen' then content ->> 'outcome'
         when content ->> 'choice' is not null then 'pressed'
         when content ->> 'gesture' is not null then 'gesture'
         else 'typed' end) stored;

-- A period's messages, by whom, in answer to what; the messages themselves are not read for it.
create index message_sent on message (sent_at) include (conversation_id, sequence, sender, reply_to, kind);

-- Cases of a period, and of a conversation.
create index hand_over_opened on hand_over (opened_at);
create index hand_over_conversation on hand_over (conversation_id, opened_at);
create index hand_over_answered on hand_over (answered_at) where answered_at is not null;
create index hand_over_rated on hand_over (rated_at) where rated_at is not null;
