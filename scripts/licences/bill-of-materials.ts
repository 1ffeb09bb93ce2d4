import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataSource, dataSources } from './shipped-data.ts';
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts';

/** A CycloneDX 1.5 document, as far as it is looked at here. https://cyclonedx.org/docs/1.5/json/ */
export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

export interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly description?: string;
  readonly licenses?: readonly Licence[];
}

type Licence =
  | { readonly expression: string }
  | { readonly license: { readonly id: string } | { readonly name: string } };

/** What the app runs on and in: versions as `process.versions` of its Electron has them, and SQLite's. */
export interface RuntimeVersions {
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly v8: string;
  readonly sqlite: string;
}

/**
 * The bill of materials of the packaged app: what npm says of its dependency tree (`npm sbom`), of which only what is shipped is kept,
 * and what came in otherwise.
 *
 * @param root the project's folder, with what was built in out/
 */
export function billOfMaterials(root: string, npm: BillOfMaterials, runtime: RuntimeVersions): BillOfMaterials {
  const shipped = new Map(shippedPackages(root).map((each) => [`${each.name}@${each.version}`, each]));
  const packages = npm.components.flatMap((component) => {
    const found = shipped.get(`${component.name}@${component.version}`);
    return found === undefined ? [] : [withLicence(component, found)];
  });
  const others = [...runtimeComponents(runtime), ...dataSources.map(dataComponent)];
  const components = unique([...packages, ...others]);
  const refs = new Set(components.map((component) => component['bom-ref']));
  const self = npm.metadata.component['bom-ref'];
  const named = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly productName: string };
  return {
    ...npm,
    metadata: {
      ...npm.metadata,
      component: { ...npm.metadata.component, type: 'application', name: named.productName },
    },
    components,
    dependencies: npm.dependencies
      .filter(({ ref }) => ref === self || refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: [
          ...dependsOn.filter((on) => refs.has(on)),
          ...(ref === self ? others.map((component) => component['bom-ref']) : []),
        ],
      })),
  };
}

function withLicence(component: Component, { licence }: ShippedPackage): Component {
  if (component.licenses !== undefined) return component;
  return { ...component, licenses: [{ license: { name: licence } }] };
}

function runtimeComponents({ electron, chrome, node, v8, sqlite }: RuntimeVersions): Component[] {
  const component = (type: string, name: string, version: string, purl: string, id: string): Component => {
    return { 'bom-ref': purl, type, name, version, purl, licenses: [{ license: { id } }] };
  };
  return [
    component('framework', 'Electron', electron, `pkg:github/electron/electron@v${electron}`, 'MIT'),
    component('framework', 'Chromium', chrome, `pkg:generic/chromium@${chrome}`, 'BSD-3-Clause'),
    component('framework', 'Node.js', node, `pkg:github/nodejs/node@v${node}`, 'MIT'),
    component('library', 'V8', v8, `pkg:generic/v8@${v8}`, 'BSD-3-Clause'),
    component('library', 'SQLite', sqlite, `pkg:generic/sqlite@${sqlite}`, 'blessing'),
  ];
}

function dataComponent({ name, by, licence, use, files }: DataSource): Component {
  return {
    'bom-ref': `data:${name}`,
    type: 'data',
    name,
    description: `By ${by}. ${use}. In ${files.join(', ')}`,
    licenses: [{ license: { name: licence } }],
  };
}

/** npm lists a package that is installed in several places once for each. */
function unique(components: readonly Component[]): readonly Component[] {
  return [...new Map(components.map((component) => [component['bom-ref'], component])).values()];
}
