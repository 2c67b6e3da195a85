import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';

export interface NoticeDActivite {
  /** Team in which the application is installed. */
  readonly equipe: string;
  /** Object id of a member of that team. */
  readonly oid: string;
  /** Declared in the manifest, with the parameters of its text. */
  readonly type: string;
  readonly parametres: Readonly<Record<string, string>>;
  readonly titre: string;
  /** Deep link of Teams: Graph refuses any other with a topic that is a text. */
  readonly lien: string;
  readonly apercu: string;
}

/** What Teams shows of a preview. */
const APERCU_MAX = 150;

/**
 * Puts a notice in the activity feed of a person. The caller must be the application that the manifest names. Not
 * repeated after a lost answer (`indisponible`).
 */
export async function notifierDansTeams(client: ClientGraph, n: NoticeDActivite): Promise<void> {
  await client.ecrire('POST', chemin`/teams/${n.equipe}/sendActivityNotification`, {
    corps: {
      topic: { source: 'text', value: n.titre, webUrl: n.lien },
      activityType: n.type,
      previewText: { content: n.apercu.slice(0, APERCU_MAX) },
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: n.oid },
      templateParameters: Object.entries(n.parametres).map(([name, value]) => ({ name, value })),
    },
  });
}
