import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { type DragEvent, useRef, useState } from 'react';
import { tableCsv } from '../../../core/exports/csv.ts';
import { enregistrerFichier, TYPE_CSV } from '../../commun/enregistrer-fichier.ts';
import cadre from '../../commun/page.module.css';
import { useTerritoire } from '../../commun/territoire.ts';
import { CHOIX, modele } from '../textes.ts';
import css from './imports.module.css';

interface ChoixProps {
  readonly refus: string | undefined;
  readonly choisir: (fichier: File) => void;
}

/** Where a file is chosen or dropped, with what it should look like, and why the last one was not taken. */
export function ChoixDeFichier({ refus, choisir }: ChoixProps) {
  const entree = useRef<HTMLInputElement>(null);
  const territoire = useTerritoire();
  const [survole, setSurvole] = useState(false);
  const prendre = (fichiers: FileList | null) => {
    const choisi = fichiers?.[0];
    if (choisi !== undefined) choisir(choisi);
  };
  const survoler = (evenement: DragEvent, dessus: boolean) => {
    evenement.preventDefault();
    setSurvole(dessus);
  };
  return (
    <>
      {refus === undefined ? null : (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{CHOIX.refuse}</MessageBarTitle> {refus}
          </MessageBarBody>
        </MessageBar>
      )}
      <p className={css.texte}>{CHOIX.aide}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience of the mouse; the button does the same. */}
      <div
        className={survole ? `${css.depot} ${css.survole}` : css.depot}
        onDragOver={(evenement) => survoler(evenement, true)}
        onDragLeave={(evenement) => survoler(evenement, false)}
        onDrop={(evenement) => {
          survoler(evenement, false);
          prendre(evenement.dataTransfer.files);
        }}
      >
        <span>{CHOIX.deposer}</span>
        <Button appearance="primary" icon={<DocumentArrowUpRegular />} onClick={() => entree.current?.click()}>
          {CHOIX.choisir}
        </Button>
        <input
          ref={entree}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.csv,.txt,.tsv,.json"
          onChange={(evenement) => {
            prendre(evenement.target.files);
            evenement.target.value = '';
          }}
        />
      </div>
      <p className={css.texte}>{CHOIX.rien}</p>
      <section className={cadre.partie} aria-labelledby="forme-du-fichier">
        <h2 className={cadre.sousTitre} id="forme-du-fichier">
          {CHOIX.forme}
        </h2>
        <p className={css.texte}>{CHOIX.formeAide}</p>
        <div className={cadre.outils}>
          <Button
            onClick={() => enregistrerFichier(tableCsv(modele(territoire.communes[0])), CHOIX.nomDuModele, TYPE_CSV)}
          >
            {CHOIX.modele}
          </Button>
        </div>
      </section>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{CHOIX.personnes}</MessageBarBody>
      </MessageBar>
    </>
  );
}
