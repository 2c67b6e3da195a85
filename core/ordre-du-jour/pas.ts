/** Minutes are given five by five: nobody announces « 14 h 11 ». */
export const PAS = 5;

export const auPasInferieur = (minutes: number): number => Math.floor(minutes / PAS) * PAS;
export const auPasSuperieur = (minutes: number): number => Math.ceil(minutes / PAS) * PAS;
export const auPas = (minutes: number): number => Math.round(minutes / PAS) * PAS;
