import { Button, Caption1 } from '@fluentui/react-components';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { placeDansLaSerie } from '../../../core/series/suivre.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { jour } from '../../../core/textes/francais.ts';
import { useEtroit } from '../../commun/themes.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeRencontre, adresseDeSerie } from '../adresses.ts';
import { useRencontres } from '../queries.ts';
import { TEXTES } from '../textes.ts';
import css from './serie.module.css';
import { SERIE } from './textes.ts';

const AUCUNE = [] as const;
const jourDe = ({ debut }: Rencontre) => (debut === undefined ? TEXTES.sansDate : jour(aujourdhui(debut)));

/** On the page of a sitting: its series, where it stands in it, the one before and the one after. */
export function DansLaSerie({ rencontre }: { readonly rencontre: Rencontre }) {
  const { aller } = useAdresse();
  const etroit = useEtroit();
  const place = placeDansLaSerie(rencontre, useRencontres().data?.items ?? AUCUNE);
  if (place === undefined || place.rang === 0) return null;
  const taille = etroit ? 'medium' : 'small';
  const { nom, rang, total, precedente, suivante } = place;
  return (
    <nav className={css.place} aria-label={SERIE.nav(nom)}>
      <Caption1>
        {SERIE.dans(nom)}, {SERIE.place(rang, total)}
      </Caption1>
      {precedente === undefined ? null : (
        <Button size={taille} appearance="subtle" onClick={() => aller(adresseDeRencontre(precedente.id))}>
          {SERIE.precedente(jourDe(precedente))}
        </Button>
      )}
      {suivante === undefined ? null : (
        <Button size={taille} appearance="subtle" onClick={() => aller(adresseDeRencontre(suivante.id))}>
          {SERIE.suivante(jourDe(suivante))}
        </Button>
      )}
      <Button size={taille} appearance="subtle" onClick={() => aller(adresseDeSerie(rencontre.id))}>
        {SERIE.toutes}
      </Button>
    </nav>
  );
}
