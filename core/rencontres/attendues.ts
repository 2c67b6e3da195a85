import type { Participation } from '../lists/participations.list.ts';

type Place = Pick<Participation, 'sansInvitation' | 'role'>;

/** Is this structure only kept informed: it reads the agenda and the compte rendu, and is not asked to come? */
export const estInformee = ({ role }: Pick<Place, 'role'>): boolean => role === 'Informé';

/** Does its invitation by Outlook wait for its day? */
export const invitationReportee = ({
  invitationPasAvant,
}: Partial<Pick<Participation, 'invitationPasAvant'>>): boolean => invitationPasAvant !== undefined;

/** Was this structure asked to come? Neither whoever came on their own, nor whoever is only kept informed. */
export const estAttendue = (p: Place): boolean => !p.sansInvitation && !estInformee(p);
