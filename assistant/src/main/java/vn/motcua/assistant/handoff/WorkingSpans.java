package vn.motcua.assistant.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The open times of desks as PostgreSQL takes them in: four arrays of one length, days and moments in ISO form, an entry for each stretch in which a desk is open
 * without a break. Days meet by equality, so that the database can join them by hashing.
 *
 * @param desks the numbers of the desks
 * @param days the days, local to the desk
 * @param opens when the stretches begin
 * @param closes when they end
 */
record WorkingSpans(Long[] desks, String[] days, String[] opens, String[] closes) {

    /**
     * The working time, in seconds, of rows "span(id, desk_id, begins, ends)", as a common table "worked(id, seconds)" that leaves
     * out spans without any. Takes the four arrays, in this order, as its parameters.
     */
    static final String WORKED = """
            open_time as (
                select * from unnest(?::bigint[], ?::text[]::date[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) as t(desk_id, day, opens, closes)),
            worked as (
                select s.id, sum(extract(epoch from least(s.ends, o.closes) - greatest(s.begins, o.opens))) as seconds
                from span s cross join lateral generate_series(
                    (s.begins at time zone 'Asia/Ho_Chi_Minh')::date, (s.ends at time zone 'Asia/Ho_Chi_Minh')::date,
                    interval '1 day') as d(day)
                join open_time o on o.desk_id = s.desk_id and o.day = d.day::date
                where o.opens < s.ends and o.closes > s.begins group by s.id)
            """;

    /** Of these desks between two moments. */
    static WorkingSpans of(DeskTable desks, Instant from, Instant to) {
        var numbers = new ArrayList<Long>();
        var days = new ArrayList<String>();
        var opens = new ArrayList<String>();
        var closes = new ArrayList<String>();
        for (DeskEntry desk : desks.all()) {
            for (OpeningTimes.Stretch open : desks.times(desk).stretches(from, to)) {
                numbers.add(desk.id());
                days.add(OpeningTimes.dateOf(open.opens()).toString());
                opens.add(open.opens().toString());
                closes.add(open.closes().toString());
            }
        }
        return new WorkingSpans(
                numbers.toArray(Long[]::new),
                days.toArray(String[]::new),
                opens.toArray(String[]::new),
                closes.toArray(String[]::new));
    }

    List<Object> parameters() {
        return List.of(desks, days, opens, closes);
    }
}
