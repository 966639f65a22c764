package vn.motcua.assistant.zalo;

import vn.motcua.connector.zalo.ZaloEvents;
import vn.motcua.connector.zalo.ZaloSignature;

/**
 * The incoming side of the running Official Account channel.
 *
 * @param signature who may call the webhook
 * @param events what a body tells
 * @param intake where it goes
 * @param watch what has come in
 */
record ZaloChannel(ZaloSignature signature, ZaloEvents events, WebhookIntake intake, WebhookWatch watch) {}
