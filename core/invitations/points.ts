/** Points that a structure may propose to one rencontre by its link. */
export const POINTS_PAR_INVITEE = 5;
