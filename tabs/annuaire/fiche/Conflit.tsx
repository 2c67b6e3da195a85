import { Button, Caption1, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import css from './fiche.module.css';
import type { ChampCroise, ChampDuFormulaire, croiser } from './form.ts';
import { CONFLIT, SAISIE } from './textes.ts';

interface ConflitProps extends ReturnType<typeof croiser> {
  /** Gives up what was typed in a field: it then shows the value of the other person. */
  readonly prendre: (champ: ChampDuFormulaire) => void;
}

const libelleDe = (champ: ChampDuFormulaire): string =>
  champ === 'visibilites' ? SAISIE.sections.visibilite : CHAMPS_DE_FICHE[champ].libelle;

/** Someone else changed the fiche meanwhile: their version beside what was typed, field by field. Nothing when nothing changed. */
export function Conflit({ croises, suivis, prendre }: ConflitProps) {
  if (croises.length + suivis.length === 0) return null;
  const libelles = suivis.map((champ) => libelleDe(champ));
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{CONFLIT.titre}</MessageBarTitle> {CONFLIT.rien}{' '}
        {suivis.length === 0 ? null : CONFLIT.suivis(enumeration(libelles))}
        {croises.length === 0 ? null : (
          <>
            <Text as="p" block>
              {CONFLIT.croises}
            </Text>
            <ul className={css.croises}>
              {croises.map(({ champ, actuelle, saisie }) => (
                <li key={champ} className={css.croise}>
                  <Text weight="semibold">{libelleDe(champ)}</Text>
                  <Caption1 className={css.valeur}>{`${CONFLIT.actuelle}\u00A0: ${enTexte(actuelle)}`}</Caption1>
                  <Caption1 className={css.valeur}>{`${CONFLIT.saisie}\u00A0: ${enTexte(saisie)}`}</Caption1>
                  <Button size="small" aria-label={CONFLIT.prendre(libelleDe(champ))} onClick={() => prendre(champ)}>
                    {CONFLIT.prendreCourt}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** A value of the form, in words. */
function enTexte(valeur: ChampCroise['actuelle']): string {
  if (typeof valeur === 'boolean') return valeur ? CONFLIT.oui : CONFLIT.non;
  if (typeof valeur === 'string') return valeur === '' ? CONFLIT.vide : valeur;
  const textes = Array.isArray(valeur)
    ? valeur.map(String)
    : Object.entries(valeur).map(([champ, niveau]) => `${champ}\u00A0: ${String(niveau)}`);
  return textes.length === 0 ? CONFLIT.vide : textes.join(', ');
}
