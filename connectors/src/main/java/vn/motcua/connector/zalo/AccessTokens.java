package vn.motcua.connector.zalo;

/** Where the connector has its access token from. Safe for use by several threads and nodes; throws nothing that it can name. */
public interface AccessTokens {

    /** The token to use now. */
    Access current();

    /**
     * A newer token, after Zalo has refused one (-216, -220). Where another thread or node has refreshed in the meantime, its token is
     * returned and nothing is refreshed.
     *
     * @param refused the token that was refused
     */
    Access refreshedAfter(String refused);
}
