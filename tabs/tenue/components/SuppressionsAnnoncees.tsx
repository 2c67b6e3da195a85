import { Badge, Button, Caption1, Card, Field, Subtitle2, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { type AnnonceVue, useArreterAnnonces } from '../mutations.ts';
import { ANNONCES } from '../textes.ts';
import css from './tenue.module.css';

/** What will be done by itself, each kind with its day and its rows, and what stops it; then what was done. */
export function SuppressionsAnnoncees({ annonces }: { readonly annonces: readonly AnnonceVue[] }) {
  const attendues = annonces.filter((a) => a.etat === 'Annoncée' || a.etat === 'En cours');
  const finies = annonces.filter((a) => !attendues.includes(a));
  return (
    <Card>
      <div className={cadre.tete}>
        <Subtitle2 as="h2">{ANNONCES.titre}</Subtitle2>
        {attendues.length === 0 ? null : <Badge color="warning">{ANNONCES.combien(attendues.length)}</Badge>}
      </div>
      <Text>{attendues.length === 0 ? ANNONCES.rien : ANNONCES.aide}</Text>
      {attendues.map((annonce) => (
        <section key={annonce.id} className={cadre.partie} aria-label={annonce.titre}>
          <h3 className={css.annonce}>{annonce.titre}</h3>
          <Text>{ANNONCES.prevue(annonce)}</Text>
          <details>
            <summary className={css.sommaire}>{ANNONCES.lignes(annonce.lignes.length)}</summary>
            <ul className={css.puces}>
              {annonce.lignes.map(({ id, libelle, depuis }) => (
                <li key={id}>{ANNONCES.depuis(libelle, depuis)}</li>
              ))}
            </ul>
          </details>
          <Arret annonces={[annonce]} libelle={ANNONCES.arreter} nom={ANNONCES.arreterDe(annonce.titre)} />
        </section>
      ))}
      {attendues.length > 1 ? (
        <Arret annonces={attendues} libelle={ANNONCES.toutArreter} nom={ANNONCES.toutArreter} />
      ) : null}
      {finies.length === 0 ? null : (
        <details>
          <summary className={css.sommaire}>{ANNONCES.finies}</summary>
          <ul className={css.puces}>
            {finies.map((annonce) => (
              <li key={annonce.id}>{ANNONCES.compte(annonce)}</li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

interface ArretProps {
  readonly annonces: readonly AnnonceVue[];
  readonly libelle: string;
  readonly nom: string;
}

/** Asks why before anything is stopped. */
function Arret({ annonces, libelle, nom }: ArretProps) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const arreter = useArreterAnnonces();
  const annoncer = useAnnonce();
  const envoyer = () =>
    arreter.mutate(
      { corps: { annonces: annonces.map(({ id, eTag }) => ({ id, eTag })), motif } },
      { onSuccess: () => annoncer(ANNONCES.arretees) },
    );
  if (!ouvert)
    return (
      <div className={cadre.outils}>
        <Button aria-label={nom} onClick={() => setOuvert(true)}>
          {libelle}
        </Button>
      </div>
    );
  return (
    <form
      className={cadre.partie}
      aria-label={nom}
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      <Field label={ANNONCES.motif} required>
        <Textarea autoFocus value={motif} maxLength={500} onChange={(_, { value }) => setMotif(value)} />
      </Field>
      <Caption1 className={cadre.discret}>{ANNONCES.motifAide}</Caption1>
      {arreter.error === null ? null : (
        <Probleme erreur={arreter.error} reessayer={envoyer} recharger={arreter.reset} />
      )}
      <div className={cadre.outils}>
        <BoutonCommande
          type="submit"
          appearance="primary"
          enCours={arreter.isPending}
          disabledFocusable={motif.trim().length < 3}
        >
          {nom}
        </BoutonCommande>
        <Button onClick={() => setOuvert(false)}>{ANNONCES.renoncer}</Button>
      </div>
    </form>
  );
}
