package vn.motcua.assistant.zalo;

import vn.motcua.connector.zalobot.ZaloBotAccount;
import vn.motcua.connector.zalobot.ZaloBotEvents;

/**
 * The incoming side of the running bot channel.
 *
 * @param account the bot, and who may call its webhook
 * @param events what a body tells
 * @param intake where it goes
 * @param watch what has come in
 */
record ZaloBotChannel(ZaloBotAccount account, ZaloBotEvents events, WebhookIntake intake, WebhookWatch watch) {}
