;; weighedSums.ts with two numbers an instruction; `npm run docs` makes vectorSumsBytes.ts of it.
(module
  (memory (export "memory") 1)

  ;; Four units under two sets of weights: from $values to $end, the sums at $to and $to + $stride.
  (func $block (param $values i32) (param $weights i32) (param $end i32) (param $to i32) (param $stride i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $left v128) (local $right v128) (local $weight v128)
    (loop $column
      (local.set $left (v128.load (local.get $values)))
      (local.set $right (v128.load offset=16 (local.get $values)))
      (local.set $weight (v128.load64_splat (local.get $weights)))
      (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $left) (local.get $weight))))
      (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $right) (local.get $weight))))
      (local.set $weight (v128.load64_splat offset=8 (local.get $weights)))
      (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $left) (local.get $weight))))
      (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $right) (local.get $weight))))
      (local.set $values (i32.add (local.get $values) (i32.const 32)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 16)))
      (br_if $column (i32.lt_u (local.get $values) (local.get $end))))
    (v128.store (local.get $to) (local.get $a))
    (v128.store offset=16 (local.get $to) (local.get $b))
    (v128.store (i32.add (local.get $to) (local.get $stride)) (local.get $c))
    (v128.store offset=16 (i32.add (local.get $to) (local.get $stride)) (local.get $d)))

  ;; Values stand at 0. A column of a block takes 32 bytes, of a pair of sets 16; the sums of a set take $blocks × 32.
  (func (export "sums") (param $blocks i32) (param $columns i32) (param $pairs i32) (param $weights i32) (param $to i32)
    (local $block i32) (local $values i32) (local $end i32) (local $weight i32) (local $sum i32) (local $pair i32) (local $stride i32)
    (local.set $stride (i32.mul (local.get $blocks) (i32.const 32)))
    (local.set $block (local.get $blocks))
    (loop $nextBlock
      (local.set $end (i32.add (local.get $values) (i32.mul (local.get $columns) (i32.const 32))))
      (local.set $weight (local.get $weights))
      (local.set $sum (local.get $to))
      (local.set $pair (local.get $pairs))
      (loop $nextPair
        (call $block (local.get $values) (local.get $weight) (local.get $end) (local.get $sum) (local.get $stride))
        (local.set $weight (i32.add (local.get $weight) (i32.mul (local.get $columns) (i32.const 16))))
        (local.set $sum (i32.add (local.get $sum) (i32.mul (local.get $stride) (i32.const 2))))
        (br_if $nextPair (local.tee $pair (i32.sub (local.get $pair) (i32.const 1)))))
      (local.set $values (local.get $end))
      (local.set $to (i32.add (local.get $to) (i32.const 32)))
      (br_if $nextBlock (local.tee $block (i32.sub (local.get $block) (i32.const 1)))))))
