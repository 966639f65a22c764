package vn.motcua.assistant.zalo;

import vn.motcua.connector.zalo.ZaloExamination;

/**
 * What the doctor looks at where the channel runs.
 *
 * @param account the account as Zalo knows it
 * @param watch what has come in
 */
record ZaloExamining(ZaloExamination account, WebhookWatch watch) {}
