import type { ZoneScolaire } from '../vocabulaires/territoires.ts';
import type { Territoire } from './territoire.ts';

/** The school zone of a territory: that of its first commune, when it is known. */
export const zoneScolaireDe = ({ communes }: Territoire): ZoneScolaire | undefined => communes[0]?.zoneScolaire;
