import { Badge, Caption1, Input, Select, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RoleDansLeGroupe } from '../../../core/rencontres/roles.ts';
import { STATUTS_DE_PARTICIPATION } from '../../../core/vocabulaires/rencontres.ts';
import cadre from '../../commun/page.module.css';
import { PLACE } from '../invites/textes.ts';
import type { LignePresence } from '../presences.ts';
import { PRESENCES } from '../textes.ts';
import css from './rencontres.module.css';

interface LigneProps {
  readonly ligne: LignePresence;
  readonly nom: string;
  readonly raison: string | undefined;
  readonly role?: RoleDansLeGroupe | undefined;
  /** What the structure said of its coming, in words. */
  readonly reponse: string | undefined;
  /** Its rank in the waiting list, in words, and what may be done of it. */
  readonly attente?: ReactNode;
  /** Was it said by whoever held the code of the door? */
  readonly aLaPorte: boolean;
  /** Where its mail stands, for who may mend it. */
  readonly courriel?: ReactNode;
  readonly changee: boolean;
  readonly modifiable: boolean;
  readonly poser: (ligne: LignePresence) => void;
}

/** A structure with its status and how many people came; read only for who may not change it. */
export function LigneDePresence(props: LigneProps) {
  const { ligne, nom, raison, role, reponse, attente, aLaPorte, courriel, changee, modifiable, poser } = props;
  return (
    <li className={css.presence} data-changee={changee}>
      <div className={css.point}>
        <Text weight="semibold">
          {nom}{' '}
          {role === undefined || role === 'Ponctuel' ? null : (
            <Badge appearance="tint" color="informative">
              {PLACE.roles[role]}
            </Badge>
          )}
        </Text>
        {raison === undefined ? null : <Caption1 className={cadre.discret}>{raison}</Caption1>}
        {reponse === undefined ? null : <Caption1>{reponse}</Caption1>}
        {attente}
        {aLaPorte ? <Caption1>{PRESENCES.aLaPorte}</Caption1> : null}
        {courriel}
      </div>
      {modifiable ? (
        <div className={css.saisiePresence}>
          <Select
            aria-label={PRESENCES.statutDe(nom)}
            value={ligne.statut}
            onChange={(_, { value }) => {
              const statut = STATUTS_DE_PARTICIPATION.find((connu) => connu === value);
              if (statut !== undefined) poser({ ...ligne, statut });
            }}
          >
            {STATUTS_DE_PARTICIPATION.map((statut) => (
              <option key={statut}>{statut}</option>
            ))}
          </Select>
          <Input
            type="number"
            min={0}
            max={500}
            className={css.nombre}
            aria-label={PRESENCES.personnesDe(nom)}
            placeholder={PRESENCES.personnes}
            value={ligne.personnes === undefined ? '' : String(ligne.personnes)}
            onChange={(_, { value }) => {
              const { personnes: _avant, ...reste } = ligne;
              poser(/^\d{1,3}$/.test(value) ? { ...reste, personnes: Number(value) } : reste);
            }}
          />
        </div>
      ) : (
        <Text>{ligne.statut}</Text>
      )}
    </li>
  );
}
