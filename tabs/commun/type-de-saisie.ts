import type { Controle } from '../../core/champs/controle.ts';

/**
 * The type of an input: what a telephone offers its keyboard for. An address is typed without its scheme: it is no
 * `url`.
 */
export const typeDeSaisie = ({ clavier }: Pick<Controle, 'clavier'>): 'text' | 'tel' | 'email' =>
  clavier === 'tel' || clavier === 'email' ? clavier : 'text';
