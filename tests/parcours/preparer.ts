import { instantsDuPassage } from '../instants.ts';
import { exemplePret, oublierLesAnciens } from './serveur.ts';

/** Before all the journeys: files that run at the same time find the sample of their day already there. */
export default async function preparer(): Promise<void> {
  oublierLesAnciens();
  await Promise.all(instantsDuPassage().map(exemplePret));
}
