package vn.motcua.assistant.database;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url the JDBC URL, without credentials
 * @param user the role
 * @param password its password; may be empty
 */
public record DatabaseAddress(String url, String user, String password) {

    /** A data source without a pool: each connection is a new one. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "DatabaseAddress[url=" + url + ", user=" + user + "]";
    }
}
