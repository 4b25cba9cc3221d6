/** Names of technologies that are marked in a text by themselves, without case: languages, databases, tools, services. */
const KNOWN: ReadonlySet<string> = new Set(
	`ada airflow ajax akka algol android angular ansible antlr apache arduino arm asp aurora autocad aws azure babel bash bazel
bigquery blender bluebird bootstrap c cassandra celery chef clickhouse clojure cloudflare cmake cobol consul cordova couchbase
cuda cucumber cypress d dart dask databricks datadog debian delphi deno django docker dynamodb eclipse elasticsearch electron
elixir ember emacs erlang etcd excel express fabric fastapi figma firebase flask flink flutter fortran freebsd gatsby gcc gcp
gdb git github gitlab gnuplot go golang gradle grafana graphql groovy grpc gulp hadoop haproxy haskell hbase helm heroku hive
ibm illustrator influxdb ionic ios istio jasmine java javascript jax jenkins jest jinja jira jquery julia junit jupyter kafka
keras kibana kotlin kubernetes labview lambda laravel latex less linux lisp llvm lodash logstash lua macos magento make mariadb
mathematica matlab maven memcached mercurial meteor mocha mongo mongodb mongoose mpi mssql mysql neo4j nestjs next nginx node
nosql numpy oauth objective-c ocaml octave opencl opencv opengl openmp openshift openstack oracle pandas pascal perl phoenix
photoshop php playwright plotly postgres postgresql powershell prolog prometheus protobuf puppet pytest python pytorch qt r
rabbitmq racket rails raspberry react redis redshift redux rest ros rspec ruby rust rxjs s3 sas sass scala scheme scikit-learn
scipy selenium sinon smalltalk snowflake solidity solr spark splunk spring spss sql sqlalchemy sqlite stata storybook stripe
subversion svelte svn swift swing symfony tableau tailwind tcl tensorflow terraform tornado travis typescript ubuntu uml unity
unix unreal vagrant vb verilog vhdl vim vite vue webassembly webgl webpack websocket windows wordpress xamarin xcode xml yarn
zig zookeeper html css chai`.split(/\s+/),
);

/** What a name of a technology ends or is written like: `C++`, `F#`, `Node.js`, `MySQL`. */
const FORM =
	/^(?:[\p{L}\d.+#-]*(?:\+\+|#)|[\p{L}\d.-]+\.(?:js|ts|net|io|py)|\.NET(?: \w+)?|[\p{L}\d]*SQL|[\p{L}\d]+DB)$/u;

/** Whether a term is known as a technology or is written like the name of one; `HTML/CSS`, `GitHub APIs` too. */
export function isTechnology(term: string): boolean {
	const words = term.toLowerCase().split(/[\s/]+/);
	const known = words.filter((word) => KNOWN.has(word)).length;
	return FORM.test(term) || (known > 0 && words.length - known <= 1);
}
