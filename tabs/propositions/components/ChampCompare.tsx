import { Badge, Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import type { ChampPropose } from '../../../core/propositions/comparer.ts';
import { ChampDeFiche } from '../../commun/ChampDeFiche.tsx';
import { CoteACote } from '../../commun/CoteACote.tsx';
import cadre from '../../commun/page.module.css';
import type { SaisieDeFiche } from '../../commun/saisie-de-fiche.ts';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { direValeur } from '../../commun/valeur-de-fiche.ts';
import { TEXTES } from '../textes.ts';
import css from './propositions.module.css';

interface ChampCompareProps {
  readonly compare: ChampPropose;
  readonly accepte: boolean;
  readonly accepter: (oui: boolean) => void;
  readonly saisie: SaisieDeFiche;
  readonly changer: (valeurs: Partial<SaisieDeFiche>) => void;
  readonly message: string | undefined;
}

/** One field: what its author saw, what the fiche says today, what is proposed; accepted as it is, or edited first. */
export function ChampCompare({ compare, accepte, accepter, saisie, changer, message }: ChampCompareProps) {
  const communes = useNomsDesCommunes();
  const [retouche, setRetouche] = useState(false);
  const { champ, etat } = compare;
  const { libelle } = CHAMPS_DE_FICHE[champ];
  const dire = (valeur: typeof compare.vu): string => direValeur(champ, valeur, communes) ?? TEXTES.rien;
  return (
    <fieldset className={css.champ} aria-label={libelle}>
      <div className={cadre.outils}>
        <Checkbox
          checked={accepte}
          onChange={(_, { checked }) => accepter(checked === true)}
          label={libelle}
          aria-label={TEXTES.accepterChamp(libelle)}
        />
        {etat === 'a-jour' ? null : (
          <Badge appearance="tint" color={etat === 'deja' ? 'success' : 'warning'}>
            {TEXTES[etat]}
          </Badge>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={retouche}
          aria-label={TEXTES.retoucher(libelle)}
          onClick={() => setRetouche(!retouche)}
        >
          {TEXTES.retoucherCourt}
        </Button>
      </div>
      <CoteACote
        cotes={[
          [TEXTES.vu, dire(compare.vu)],
          [TEXTES.actuel, dire(compare.actuel)],
          [TEXTES.propose, dire(compare.propose)],
        ]}
      />
      {retouche || message !== undefined ? (
        <ChampDeFiche champ={champ} saisie={saisie} changer={changer} message={message} />
      ) : null}
    </fieldset>
  );
}
