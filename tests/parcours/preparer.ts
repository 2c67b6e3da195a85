import { exemplePret } from './serveur.ts';

/** Before all the journeys: files that run at the same time find the sample already there. */
export default exemplePret;
